package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * How the copy of one server stands before a cutover.
 *
 * @param serverId the server
 * @param name its name
 * @param wave its wave
 * @param stage how far it is
 * @param lag by how much the copy lags behind, as of the last look
 * @param syncPercent how much of the present copy is done
 * @param problem why it does not get on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CutoverServer(
    String serverId,
    String name,
    String wave,
    FailbackStage stage,
    Optional<Duration> lag,
    Optional<Integer> syncPercent,
    Optional<String> problem) {

  public CutoverServer {
    Check.notBlank("serverId", serverId);
    Check.present("name", name);
    Check.present("wave", wave);
    Check.present("stage", stage);
    Check.present("lag", lag);
    Check.present("syncPercent", syncPercent);
    Check.present("problem", problem);
  }
}
