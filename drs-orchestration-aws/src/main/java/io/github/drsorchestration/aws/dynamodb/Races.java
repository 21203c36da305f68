package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.aws.client.call.Retries;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats what reads, decides and writes, as long as other writers are faster. */
final class Races {

  /** Each race is lost to a writer that made progress, so this bound is hardly ever reached. */
  private static final Retries PACE = new Retries(60, Duration.ofMillis(2), Duration.ofMillis(200));

  private Races() {}

  static <T> T repeat(String operation, Supplier<T> attempt) {
    try {
      return PACE.run(TransactionRefused.class::isInstance, attempt);
    } catch (TransactionRefused refused) {
      throw new ServiceUnavailableException(
          operation, "lost every race for a write; nothing was done", refused);
    }
  }
}
