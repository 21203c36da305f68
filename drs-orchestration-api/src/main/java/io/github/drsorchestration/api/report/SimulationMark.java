package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * What a report says that is about a simulated world, so that it cannot be filed as the report of a
 * real execution.
 *
 * @param seed the seed from which the world was made
 * @param file the simulation file
 * @param fileHash SHA-256 of the file, as 64 hexadecimal digits
 * @param tool the program that simulated, with its version
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SimulationMark(
    Optional<Long> seed, Optional<String> file, Optional<String> fileHash, String tool) {

  public SimulationMark {
    Check.present("seed", seed);
    Check.present("file", file);
    Check.present("fileHash", fileHash);
    Check.present("tool", tool);
  }
}
