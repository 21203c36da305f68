package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much time is still to pass, at least, from the launch of a wave's waiting servers to the end
 * of everything that depends on them. Where the quotas are short, the most urgent wave goes first.
 */
final class Urgency {

  /** A launch of which nothing is known. */
  private static final Duration USUAL_LAUNCH = Duration.ofMinutes(15);

  private final Map<String, Long> seconds = new HashMap<>();
  private final List<WaveDraft> waves;
  private final int serversAtOnce;

  /**
   * Prepares for one decision.
   *
   * @param serversAtOnce how many servers may be in jobs at once
   */
  Urgency(Draft draft, int serversAtOnce) {
    this.waves = draft.waves();
    this.serversAtOnce = serversAtOnce;
  }

  long secondsFrom(WaveDraft wave) {
    Long known = seconds.get(wave.name());
    if (known != null) {
      return known;
    }
    long after = 0;
    for (WaveDraft other : waves) {
      if (other.head().dependsOn().contains(wave.name())) {
        after = Math.max(after, secondsFrom(other));
      }
    }
    long all = ownSeconds(wave) + after;
    seconds.put(wave.name(), all);
    return all;
  }

  /** As long as the slowest server, or as all of them one room after the other. */
  private long ownSeconds(WaveDraft wave) {
    long slowest = 0;
    long sum = 0;
    for (ServerExecution server : wave.servers()) {
      if (!server.status().isDone()) {
        long launch = server.expectedDuration().orElse(USUAL_LAUNCH).toSeconds();
        slowest = Math.max(slowest, launch);
        sum += launch;
      }
    }
    return Math.max(slowest, sum / Math.max(1, serversAtOnce));
  }
}
