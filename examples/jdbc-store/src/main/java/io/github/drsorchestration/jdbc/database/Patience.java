package io.github.drsorchestration.jdbc.database;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries again what certainly changed nothing, for about two seconds of pauses. */
final class Patience {

  private static final int MAX_RETRIES = 7;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration MAX_PAUSE = Duration.ofMillis(800);

  /** Where a pool or a lock has waited long already, the caller tries again later. */
  private static final Duration MAX_DURATION = Duration.ofMillis(2_500);

  private Patience() {}

  static <T> T repeat(String operation, Supplier<T> attempt) {
    AtomicReference<@Nullable Throwable> last = new AtomicReference<>();
    RetryPolicy<Object> policy =
        RetryPolicy.builder()
            .handleIf(
                failure ->
                    failure instanceof ServiceUnavailableException e
                        && e.operation().equals(operation))
            .withBackoff(FIRST_PAUSE, MAX_PAUSE)
            .withJitter(0.5)
            .withMaxRetries(MAX_RETRIES)
            .withMaxDuration(MAX_DURATION)
            .onFailedAttempt(event -> last.set(event.getLastException()))
            .build();
    try {
      return Failsafe.with(policy).get(attempt::get);
    } catch (FailsafeException interrupted) {
      Thread.currentThread().interrupt();
      throw (RuntimeException) Objects.requireNonNull(last.get(), "no attempt was made");
    }
  }
}
