package io.github.drsorchestration.aws.client.call;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * How often, and how soon, a failed attempt is repeated. The clients of this module send each call
 * once, so that this is the only place where one is repeated.
 *
 * @param max the most repetitions
 * @param firstPause the pause before the first repetition; each one doubles it, give or take half
 * @param maxPause the longest pause
 */
public record Retries(int max, Duration firstPause, Duration maxPause) {

  /** For calls to services: four attempts, with some three seconds of pauses. */
  public static final Retries DEFAULT =
      new Retries(3, Duration.ofMillis(300), Duration.ofSeconds(2));

  /** A service that asks for a longer pause is not waited for on a thread. */
  private static final Duration MAX_RETRY_AFTER = Duration.ofSeconds(2);

  /** An attempt takes 25 seconds at most, so that all of them end within a minute. */
  private static final Duration MAX_DURATION = Duration.ofSeconds(35);

  private static final double JITTER = 0.5;
  private static final int MAX_DOUBLINGS = 20;

  /**
   * Failures of this operation that may pass. Those of another one, such as {@code AssumeRole} for
   * its credentials, were repeated where they happened.
   */
  public static Predicate<Throwable> transientFailureOf(String operation) {
    return failure ->
        failure instanceof ServiceException e
            && e.operation().equals(operation)
            && isTransient(e)
            && retryAfter(e).filter(wait -> wait.compareTo(MAX_RETRY_AFTER) > 0).isEmpty();
  }

  private static boolean isTransient(ServiceException e) {
    return e instanceof ThrottledException
        || e instanceof ServiceUnavailableException
        || e instanceof OutcomeUnknownException;
  }

  private static Optional<Duration> retryAfter(Throwable failure) {
    if (failure instanceof ThrottledException throttled) {
      return throttled.retryAfter();
    }
    return failure.getCause() instanceof AwsServiceException answer
        ? ErrorCode.retryAfter(answer)
        : Optional.empty();
  }

  private Duration pause(ExecutionContext<Object> context) {
    Optional<Duration> asked = retryAfter(context.getLastException());
    if (asked.isPresent()) {
      return asked.get().multipliedBy(2); // of which the jitter takes up to half
    }
    int doublings = Math.min(context.getAttemptCount() - 1, MAX_DOUBLINGS);
    Duration doubled = firstPause.multipliedBy(1L << doublings);
    return doubled.compareTo(maxPause) < 0 ? doubled : maxPause;
  }

  /**
   * Makes attempts until one succeeds, fails in a way that is not worthwhile to repeat, or was the
   * last one. An interruption ends the pauses and leaves the failure before it.
   */
  public <T> T run(Predicate<Throwable> worthwhile, Supplier<T> attempt) {
    AtomicReference<@Nullable Throwable> last = new AtomicReference<>();
    RetryPolicy<Object> policy =
        RetryPolicy.builder()
            .handleIf(worthwhile::test)
            .withDelayFn(this::pause)
            .withJitter(JITTER)
            .withMaxRetries(max)
            .withMaxDuration(MAX_DURATION)
            .onFailedAttempt(event -> last.set(event.getLastException()))
            .build();
    try {
      return Failsafe.with(policy).get(attempt::get);
    } catch (FailsafeException e) {
      Thread.currentThread().interrupt();
      throw (RuntimeException) Objects.requireNonNull(last.get(), "no attempt was made");
    }
  }
}
