package io.github.drsorchestration.api.report;

import java.time.Duration;
import java.util.Objects;
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
public record CriticalStep(
    StepKind kind,
    Optional<String> wave,
    Optional<String> serverId,
    Duration from,
    Duration to,
    String why) {

  public CriticalStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(wave, "wave");
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(why, "why");
  }
}
