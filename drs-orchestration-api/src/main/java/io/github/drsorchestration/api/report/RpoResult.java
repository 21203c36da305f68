package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * How much data was lost: the time between the recovery point of a server and the declaration.
 *
 * @param target what was promised
 * @param worst the longest such time of all servers that are up; zero where the recovery point is
 *     younger than the declaration
 * @param serverId the server that lost most
 * @param unknown how many servers are up whose recovery point is not known
 * @param verdict MISSED where one server lost more than was promised; MET where all that are up
 *     lost less; NOT_REACHED where no server is up or a recovery point is not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RpoResult(
    Optional<Duration> target,
    Optional<Duration> worst,
    Optional<String> serverId,
    int unknown,
    Verdict verdict) {

  public RpoResult {
    Check.present("target", target);
    Check.present("worst", worst);
    Check.present("serverId", serverId);
    Check.present("verdict", verdict);
  }
}
