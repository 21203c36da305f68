package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a job's log. DRS writes no line for a successful launch: success is visible only as
 * {@link LaunchStatus#LAUNCHED}.
 *
 * @param at when it was written
 * @param event the DRS event name, such as {@code CONVERSION_FAIL}
 * @param serverId the server it is about, absent for lines about the whole job
 * @param error what went wrong, in the words of DRS, where the line reports a failure
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record JobLogEntry(
    Instant at, String event, Optional<String> serverId, Optional<String> error) {

  public JobLogEntry {
    Check.present("at", at);
    Check.present("event", event);
    Check.present("serverId", serverId);
    Check.present("error", error);
  }

  /** Whether this line reports that something went wrong for its server. */
  @JsonIgnore
  public boolean isFailure() {
    return event.endsWith("_FAIL") || event.endsWith("_FAILED");
  }
}
