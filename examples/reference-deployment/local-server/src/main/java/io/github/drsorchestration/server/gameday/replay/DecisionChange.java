package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.core.input.InputCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One decision that is taken otherwise.
 *
 * @param kind which
 * @param wave only for this wave; absent, for all
 * @param within how long people take at most, for DECIDE_WITHIN
 * @param onFailure what a failed wave means, for ON_FAILURE
 * @param recoveryPointAtOrBefore what to launch from, for RETRY_INSTEAD_OF_SKIP
 * @param concurrentJobs how many jobs an account and Region may have in progress, for QUOTA
 */
public record DecisionChange(
    Kind kind,
    Optional<String> wave,
    Optional<Duration> within,
    Optional<OnFailure> onFailure,
    Optional<Instant> recoveryPointAtOrBefore,
    Optional<Integer> concurrentJobs) {

  @SuppressWarnings("NullAway") // a document may lack what the compiler demands
  public DecisionChange {
    if ((@Nullable Object) kind == null) {
      throw new InvalidValueException("kind", "must be set");
    }
    belongs("within", within, kind == Kind.DECIDE_WITHIN, true);
    belongs("onFailure", onFailure, kind == Kind.ON_FAILURE, true);
    belongs("wave", wave, kind != Kind.QUOTA, kind == Kind.IN_PARALLEL);
    belongs("concurrentJobs", concurrentJobs, kind == Kind.QUOTA, true);
    concurrentJobs.ifPresent(it -> InputCheck.within("concurrentJobs", it, 1, 1_000));
    belongs(
        "recoveryPointAtOrBefore",
        recoveryPointAtOrBefore,
        kind == Kind.RETRY_INSTEAD_OF_SKIP,
        false);
    within
        .filter(Duration::isNegative)
        .ifPresent(
            it -> {
              throw new InvalidValueException("within", "must not be negative, is " + it);
            });
  }

  /** What can be taken otherwise. */
  public enum Kind {
    /** Approvals are given the moment that they are asked for. */
    APPROVE_AT_ONCE,
    /** Nobody pauses, and no wave waits to be started by hand. */
    NO_PAUSE,
    /** People take no longer than this for anything. */
    DECIDE_WITHIN,
    RETRY_INSTEAD_OF_SKIP,
    SKIP_INSTEAD_OF_RETRY,
    /** A failed wave means something else for what comes after it. */
    ON_FAILURE,
    NO_HEALTH_CHECK,
    /** The wave runs beside those that it waits for. */
    IN_PARALLEL,
    /** DRS runs more jobs at once, or fewer. */
    QUOTA
  }

  private static void belongs(String field, Optional<?> value, boolean allowed, boolean required) {
    if (value.isPresent() && !allowed) {
      throw new InvalidValueException(field, "is not for this kind of change");
    }
    if (value.isEmpty() && allowed && required) {
      throw new InvalidValueException(field, "must be set for this kind of change");
    }
  }

  public static DecisionChange of(Kind kind) {
    return new DecisionChange(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  boolean isAbout(String name) {
    return wave.stream().allMatch(name::equals);
  }
}
