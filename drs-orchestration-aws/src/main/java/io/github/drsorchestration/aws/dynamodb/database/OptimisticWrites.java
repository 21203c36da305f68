package io.github.drsorchestration.aws.dynamodb.database;

import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.aws.client.call.Retries;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats what reads, decides and writes, as long as other writers are faster. */
public final class OptimisticWrites {

  /** Each race is lost to a writer that made progress, so this bound is hardly ever reached. */
  private static final Retries PACE = new Retries(60, Duration.ofMillis(2), Duration.ofMillis(200));

  private OptimisticWrites() {}

  public static <T> T repeat(String operation, Supplier<T> attempt) {
    try {
      return PACE.run(ConditionFailedException.class::isInstance, attempt);
    } catch (ConditionFailedException failed) {
      throw new ServiceUnavailableException(
          operation, "lost every race for a write; nothing was done", failed);
    }
  }
}
