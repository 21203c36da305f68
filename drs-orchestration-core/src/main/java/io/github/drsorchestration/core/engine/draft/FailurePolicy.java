package io.github.drsorchestration.core.engine.draft;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.OnFailure;
import java.util.Set;

/** What a failed wave means for the waves after it, and for the execution as a whole. */
public final class FailurePolicy {

  private static final Set<FailureCode> GATE =
      Set.of(FailureCode.APPROVAL_DENIED, FailureCode.APPROVAL_EXPIRED);

  private FailurePolicy() {}

  /** Whether a wave that depends on this one may start. */
  public static boolean satisfiesDependants(WaveExecution wave) {
    return switch (wave.status()) {
      case COMPLETED, PARTIAL, EXCLUDED -> true;
      case FAILED, TIMED_OUT -> !stops(wave) && !pauses(wave);
      case PENDING, AWAITING_APPROVAL, PREPARING, LAUNCHING, VALIDATING, FINISHING, CANCELLED ->
          false;
    };
  }

  /** Whether no further wave may start because of this one. A denial stops whatever the policy. */
  public static boolean stops(WaveExecution wave) {
    return hasFailed(wave) && (wave.wave().onFailure() == OnFailure.STOP || failedAtGate(wave));
  }

  /** Whether somebody has to decide what becomes of this one. */
  public static boolean pauses(WaveExecution wave) {
    return hasFailed(wave)
        && !stops(wave)
        && wave.wave().onFailure() == OnFailure.PAUSE
        && !wave.failureAccepted();
  }

  public static boolean hasFailed(WaveExecution wave) {
    return wave.status() == WaveStatus.FAILED || wave.status() == WaveStatus.TIMED_OUT;
  }

  public static boolean failedAtGate(WaveExecution wave) {
    return wave.failure().filter(failure -> GATE.contains(failure.code())).isPresent();
  }

  public static boolean anyStops(Draft draft) {
    WaveDrafts waves = draft.waves();
    for (int i = 0; i < waves.size(); i++) {
      if (stops(waves.head(i))) {
        return true;
      }
    }
    return false;
  }

  /** Pauses the execution where the plan wants somebody to decide what becomes of the wave. */
  public static void apply(Draft draft, WaveDraft wave) {
    boolean cancelling = draft.status() == ExecutionStatus.CANCELLING;
    if (pauses(wave.head()) && !cancelling && draft.head().pause().isEmpty()) {
      draft.pauseFor(wave, "wave '" + wave.name() + "' has failed");
    }
  }
}
