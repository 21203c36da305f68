package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.planning.forecast.load.WaitEstimates;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a forecast assumes of the execution.
 *
 * @param kind drill, recovery or failback
 * @param parameters what the conditions of waves may ask about
 * @param approval how long each approval is expected to take
 * @param pause how long each pause is expected to last
 * @param executionId of a failback, the recovery that it brings home; absent, all of the plan
 * @param copyMbps of a failback, how fast each server is copied, in megabits per second
 * @param copied of a failback, whether all copies are there already
 */
public record Expectations(
    ExecutionKind kind,
    Map<String, String> parameters,
    Duration approval,
    Duration pause,
    Optional<String> executionId,
    Optional<Integer> copyMbps,
    boolean copied) {

  /** A recovery in which people answer at once. */
  public static final Expectations RECOVERY =
      new Expectations(
          ExecutionKind.RECOVERY,
          Map.of(),
          Duration.ZERO,
          Duration.ZERO,
          Optional.empty(),
          Optional.empty(),
          false);

  /** One run of a hook, where nothing else is known. */
  private static final Duration HOOK = Duration.ofSeconds(30);

  public Expectations {
    parameters = Map.copyOf(parameters);
  }

  /** What an execution that was started this way will meet, if people answer at once. */
  public static Expectations of(StartRequest start) {
    return new Expectations(
        start.kind(),
        start.parameters(),
        Duration.ZERO,
        Duration.ZERO,
        start.failbackChoice().executionId(),
        Optional.empty(),
        false);
  }

  /** The same for a failback whose copies are there already. */
  public Expectations afterCopies() {
    return new Expectations(kind, parameters, approval, pause, executionId, copyMbps, true);
  }

  WaitEstimates waits() {
    return new WaitEstimates(approval, pause, hook -> hook.runsIn(kind) ? HOOK : Duration.ZERO);
  }
}
