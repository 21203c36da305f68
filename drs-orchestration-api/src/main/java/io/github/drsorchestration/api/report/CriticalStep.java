package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * One link of the chain that determines when everything is up: had it been shorter, everything
 * would have been up earlier, or another chain would have become the longest.
 *
 * @param kind what the time was spent on
 * @param wave the wave, where it was one wave's affair
 * @param serverId the server, where it was one server's affair
 * @param from when it began, counted from the declaration
 * @param to when it ended, counted from the declaration; the next link begins here
 * @param why the same for people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CriticalStep(
    StepKind kind,
    Optional<String> wave,
    Optional<String> serverId,
    Duration from,
    Duration to,
    String why) {

  public CriticalStep {
    Check.present("kind", kind);
    Check.present("wave", wave);
    Check.present("serverId", serverId);
    Check.present("from", from);
    Check.present("to", to);
    Check.present("why", why);
  }
}
