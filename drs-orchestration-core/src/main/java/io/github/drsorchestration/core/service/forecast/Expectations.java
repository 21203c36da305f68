package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.planning.forecast.load.WaitEstimates;
import java.time.Duration;
import java.util.Map;

/**
 * What a forecast assumes of the execution.
 *
 * @param kind drill or recovery
 * @param parameters what the conditions of waves may ask about
 * @param approval how long each approval is expected to take
 * @param pause how long each pause is expected to last
 */
public record Expectations(
    ExecutionKind kind, Map<String, String> parameters, Duration approval, Duration pause) {

  /** A recovery in which people answer at once. */
  public static final Expectations RECOVERY =
      new Expectations(ExecutionKind.RECOVERY, Map.of(), Duration.ZERO, Duration.ZERO);

  /** One run of a hook, where nothing else is known. */
  private static final Duration HOOK = Duration.ofSeconds(30);

  public Expectations {
    parameters = Map.copyOf(parameters);
  }

  WaitEstimates waits() {
    return new WaitEstimates(approval, pause, hook -> HOOK);
  }
}
