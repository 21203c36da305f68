package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.util.Optional;

/**
 * Makes the calls that change replication. What passes, or may have been done, has no result: it is
 * looked at and, if need be, made again.
 */
final class ReplicationCalls {

  private ReplicationCalls() {}

  static Optional<EffectResult> make(RecoveryService drs, Effect.ChangeReplication effect) {
    try {
      make(effect, drs);
      return result(effect, Optional.empty());
    } catch (AccessDeniedException | NotInitializedException e) {
      return result(effect, problem(FailureCode.ACCESS_DENIED, e));
    } catch (CallRejectedException | NotFoundException e) {
      return result(effect, problem(FailureCode.CALL_REJECTED, e));
    }
  }

  private static void make(Effect.ChangeReplication effect, RecoveryService drs) {
    switch (effect.call()) {
      case REVERSE -> drs.reverseReplication(effect.where(), effect.subject());
      case STOP -> drs.stopReplication(effect.where(), effect.subject());
      case DISCONNECT_SERVER -> drs.disconnectServer(effect.where(), effect.subject());
      case DELETE_SERVER -> drs.deleteServer(effect.where(), effect.subject());
      case DELETE_INSTANCE -> drs.deleteInstance(effect.where(), effect.subject());
      case STOP_FAILBACK -> drs.stopFailback(effect.where(), effect.subject());
    }
  }

  private static Optional<EffectResult> result(
      Effect.ChangeReplication effect, Optional<Failure> problem) {
    return Optional.of(
        new EffectResult.ReplicationChanged(effect.serverId(), effect.call(), problem));
  }

  private static Optional<Failure> problem(FailureCode code, RuntimeException e) {
    return Optional.of(new Failure(code, Problems.text(e)));
  }
}
