package io.github.drsorchestration.aws.dynamodb;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** How often, and how soon, a call is repeated. */
final class Retries {

  /** About two seconds in all; whoever called tries again later. */
  private static final RetryPolicy<Object> TROUBLE =
      RetryPolicy.builder()
          .handle(
              ThrottledException.class,
              ServiceUnavailableException.class,
              OutcomeUnknownException.class)
          .withBackoff(Duration.ofMillis(20), Duration.ofSeconds(1))
          .withJitter(0.5)
          .withMaxRetries(6)
          .build();

  /** Each race is lost to somebody who made progress, so this bound is never met in earnest. */
  private static final RetryPolicy<Object> RACES =
      RetryPolicy.builder()
          .handle(TransactionRefused.class)
          .withBackoff(Duration.ofMillis(2), Duration.ofMillis(200))
          .withJitter(0.5)
          .withMaxRetries(60)
          .build();

  private Retries() {}

  static <T> T read(Supplier<T> call) {
    return run(TROUBLE, call);
  }

  /**
   * Repeats a write that recognises its own effect. A refusal after an attempt with an unknown
   * outcome is marked as such.
   */
  static void write(String operation, Runnable call) {
    AtomicBoolean unknown = new AtomicBoolean();
    try {
      run(
          TROUBLE,
          () -> {
            try {
              call.run();
            } catch (OutcomeUnknownException e) {
              unknown.set(true);
              throw e;
            }
            return unknown;
          });
    } catch (TransactionRefused refused) {
      if (unknown.get()) {
        refused.markAfterAnUnknownOutcome();
      }
      throw refused;
    } catch (ServiceException e) {
      if (unknown.get() && !(e instanceof OutcomeUnknownException)) {
        throw new OutcomeUnknownException(
            operation, "the answer to an earlier attempt was lost, then: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  /** Repeats what reads, decides and writes, as long as others write in between. */
  static <T> T races(String operation, Supplier<T> attempt) {
    try {
      return run(RACES, attempt);
    } catch (TransactionRefused refused) {
      throw new ServiceUnavailableException(
          operation, "lost every race for a write; nothing was done", refused);
    }
  }

  private static <T> T run(RetryPolicy<Object> policy, Supplier<T> call) {
    try {
      return Failsafe.with(policy).get(call::get);
    } catch (FailsafeException e) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException("wait", "the thread was interrupted", e);
    }
  }
}
