package io.github.drsorchestration.core.engine.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long to wait before looking at a job again: rarely while nothing can have finished, closely
 * when the end is near, and never longer than thirty seconds.
 *
 * <p>A job ends with its last server, so the interval depends on how many servers are still out:
 * with several, the end is not near, whatever the clock says.
 */
public final class Polling {

  public static final Duration SLOWEST = Duration.ofSeconds(30);
  private static final Duration ENDING = Duration.ofSeconds(1);
  private static final Duration ENDING_LATE = Duration.ofSeconds(5);
  private static final Duration ENDING_SOON_FOR = Duration.ofSeconds(20);
  private static final Duration PER_SERVER_OUT = Duration.ofSeconds(10);

  /** Without experience: no launch is known to take less. */
  private static final Duration SHORTEST_LAUNCH = Duration.ofMinutes(3);

  /**
   * A job that takes longer than this has something that hangs; watching it closely gains nothing.
   */
  private static final Duration LONG = Duration.ofMinutes(30);

  private Polling() {}

  /**
   * The time between two looks at a running job.
   *
   * @param out how many of its servers are not known to be done
   * @param submittedAt when it was submitted
   * @param expected how long its slowest server took earlier, where that is known
   * @param lastLaunchSeen when the last server was seen to be done
   * @param now the moment of the look
   */
  public static Duration interval(
      int out,
      Instant submittedAt,
      Optional<Duration> expected,
      Optional<Instant> lastLaunchSeen,
      Instant now) {
    if (out == 0) {
      Duration ending = Duration.between(lastLaunchSeen.orElse(submittedAt), now);
      if (ending.compareTo(LONG) > 0) {
        return SLOWEST;
      }
      return ending.compareTo(ENDING_SOON_FOR) <= 0 ? ENDING : ENDING_LATE;
    }
    Duration elapsed = Duration.between(submittedAt, now);
    Duration quiet =
        expected.map(time -> Duration.ofNanos(time.toNanos() / 5 * 4)).orElse(SHORTEST_LAUNCH);
    if (elapsed.compareTo(quiet) < 0) {
      return min(SLOWEST, max(quiet.minus(elapsed), ENDING));
    }
    return elapsed.compareTo(LONG) > 0 ? SLOWEST : min(SLOWEST, PER_SERVER_OUT.multipliedBy(out));
  }

  /** The same in words, with the figures in force. */
  public static String rule() {
    return "a running job is looked at every %d s until one can end: for %d s, or 4/5 of its slowest"
            .formatted(SLOWEST.toSeconds(), SHORTEST_LAUNCH.toSeconds())
        + " launch of earlier; then every %d s for each server that is out, at most every %d s"
            .formatted(PER_SERVER_OUT.toSeconds(), SLOWEST.toSeconds())
        + "; with all servers up every %d s, and after %d s every %d s"
            .formatted(ENDING.toSeconds(), ENDING_SOON_FOR.toSeconds(), ENDING_LATE.toSeconds());
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
