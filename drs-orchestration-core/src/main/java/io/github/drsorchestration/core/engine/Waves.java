package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.OnFailure;
import java.util.Set;

/** What follows from the waves' statuses. */
final class Waves {

  private static final Set<FailureCode> GATE =
      Set.of(FailureCode.APPROVAL_DENIED, FailureCode.APPROVAL_EXPIRED);

  private Waves() {}

  /** Whether a wave that depends on this one may start. */
  static boolean satisfiesDependants(WaveExecution wave) {
    return switch (wave.status()) {
      case COMPLETED, PARTIAL, EXCLUDED -> true;
      case FAILED, TIMED_OUT -> !stops(wave) && !pauses(wave);
      case PENDING, AWAITING_APPROVAL, PREPARING, LAUNCHING, VALIDATING, FINISHING, CANCELLED ->
          false;
    };
  }

  /** Whether no further wave may start because of this one. A denial stops whatever the policy. */
  static boolean stops(WaveExecution wave) {
    return hasFailed(wave) && (wave.wave().onFailure() == OnFailure.STOP || failedAtGate(wave));
  }

  /** Whether somebody has to decide what becomes of this one. */
  static boolean pauses(WaveExecution wave) {
    return hasFailed(wave)
        && !stops(wave)
        && wave.wave().onFailure() == OnFailure.PAUSE
        && !wave.failureAccepted();
  }

  static boolean hasFailed(WaveExecution wave) {
    return wave.status() == WaveStatus.FAILED || wave.status() == WaveStatus.TIMED_OUT;
  }

  static boolean failedAtGate(WaveExecution wave) {
    return wave.failure().filter(failure -> GATE.contains(failure.code())).isPresent();
  }

  static boolean anyStops(Draft draft) {
    WaveDrafts waves = draft.waves();
    for (int i = 0; i < waves.size(); i++) {
      if (stops(waves.head(i))) {
        return true;
      }
    }
    return false;
  }

  /** How a wave ends whose servers are all done, as far as they decide it. */
  static WaveStatus judge(WaveDraft wave) {
    int critical = 0;
    int failedCritical = 0;
    boolean allUp = true;
    for (ServerExecution server : wave.servers()) {
      allUp &= server.status() == ServerStatus.RECOVERED;
      if (!server.optional()) {
        critical++;
        failedCritical += server.status() == ServerStatus.FAILED ? 1 : 0;
      }
    }
    boolean tolerable =
        failedCritical == 0 || wave.wave().failureThreshold().tolerates(failedCritical, critical);
    if (!tolerable) {
      return WaveStatus.FAILED;
    }
    return allUp ? WaveStatus.COMPLETED : WaveStatus.PARTIAL;
  }

  /** Whether every server has come to an end, good or bad. */
  static boolean allDone(WaveDraft wave) {
    return wave.servers().stream().allMatch(server -> isDone(server.status()));
  }

  static boolean isDone(ServerStatus status) {
    return switch (status) {
      case RECOVERED, FAILED, SKIPPED, EXCLUDED -> true;
      case PENDING, LAUNCHING, LAUNCHED -> false;
    };
  }

  static boolean anyJobUnderWay(WaveDraft wave) {
    for (JobAttempt attempt : wave.attempts()) {
      if (Room.isUnderWay(attempt)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something of the wave goes on in the world, or is still being looked at. */
  static boolean isBusy(WaveDraft wave) {
    boolean open = wave.count(ServerStatus.LAUNCHING) > 0 || wave.count(ServerStatus.LAUNCHED) > 0;
    return wave.status().isActive() && (open || anyJobUnderWay(wave) || Hooks.anyInFlight(wave));
  }
}
