package io.github.drsorchestration.server.gameday.result;

import io.github.drsorchestration.api.access.Actor;
import java.time.Duration;
import java.util.Optional;

/**
 * A decision that was waited for. Moments are counted from the declaration.
 *
 * @param about what had to be decided
 * @param wave the wave that waited, where it was one
 * @param from when there was something to decide
 * @param to when it was decided; absent while it is not
 * @param waited how long that took, or has taken
 * @param lost how much of it made the last server come up later
 * @param by who decided
 * @param decision what was decided, such as {@code APPROVED} or {@code RETRY}
 */
public record DecisionWait(
    About about,
    Optional<String> wave,
    Duration from,
    Optional<Duration> to,
    Duration waited,
    Duration lost,
    Optional<Actor> by,
    Optional<String> decision) {

  /** What has to be decided. */
  public enum About {
    /** Whether a wave may begin. */
    APPROVAL,
    /** When to go on. */
    PAUSE,
    /** What becomes of servers or of a wave that failed. */
    FAILURE
  }

  /** Whether nobody has decided yet. */
  public boolean stillOpen() {
    return to.isEmpty();
  }
}
