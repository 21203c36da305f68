package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs effects whose intent is saved, and tells what came of them as exactly as can be known.
 */
public final class Performer {

  private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

  /** A conflict may be with our own job, which DRS lists within this time. */
  private static final Duration CONFLICT_IS_LISTED = Duration.ofSeconds(60);

  private static final Duration ROOM_RETRY = Duration.ofSeconds(30);

  private final Ports ports;
  private final JobCache board;
  private final Claims claims;

  public Performer(Ports ports, JobCache board, Claims claims) {
    this.ports = ports;
    this.board = board;
    this.claims = claims;
  }

  /** Performs an effect; empty if there is nothing to tell, so that it will be intended again. */
  public Optional<EffectResult> perform(String executionId, Effect effect) {
    if (effect instanceof Effect.Launch launch) {
      return Optional.of(
          start(launch.attempt(), () -> ports.recovery().startRecovery(launch.command())));
    }
    if (effect instanceof Effect.Terminate terminate) {
      JobAttempt attempt = terminate.attempt();
      return Optional.of(
          start(
              attempt,
              () -> ports.recovery().terminateInstances(attempt.where(), attempt.instanceIds())));
    }
    try {
      return other(executionId, effect);
    } catch (RuntimeException e) {
      LOG.warn(
          "execution {}: {} failed: {}",
          executionId,
          effect.getClass().getSimpleName(),
          e.toString());
      return Optional.empty();
    }
  }

  private Optional<EffectResult> other(String executionId, Effect effect) {
    if (effect instanceof Effect.ClaimServers claim) {
      return Optional.of(
          new EffectResult.Claimed(
              claim.round(), claims.claim(executionId, claim.round(), claim.serverIds())));
    }
    if (effect instanceof Effect.ReleaseServers release) {
      claims.release(executionId, release.round(), release.serverIds());
      return Optional.of(new EffectResult.Released(release.round()));
    }
    if (effect instanceof Effect.Announce announce) {
      ports.approvals().announce(announce.request());
      return Optional.of(new EffectResult.Announced(announce.request().approvalId()));
    }
    if (effect instanceof Effect.StartHook hook) {
      return startHook(hook);
    }
    if (effect instanceof Effect.ApplySettings apply) {
      return applySettings(apply);
    }
    throw new IllegalStateException("nobody can perform " + effect);
  }

  private EffectResult start(JobAttempt attempt, Supplier<RecoveryJob> call) {
    String id = attempt.attemptId();
    if (!ports.time().now().isBefore(attempt.actBefore())) {
      return rejected(
          id, FailureCode.NEVER_HAPPENED, "the step was too slow to act", Duration.ZERO);
    }
    try {
      RecoveryJob job = call.get();
      board.started(job);
      return new EffectResult.JobStarted(id, job);
    } catch (ServerBusyException e) {
      return unknown(id, e, CONFLICT_IS_LISTED);
    } catch (QuotaExceededException e) {
      return rejected(id, FailureCode.NO_ROOM, message(e), ROOM_RETRY);
    } catch (ThrottledException e) {
      return rejected(
          id,
          FailureCode.SERVICE_UNAVAILABLE,
          message(e),
          e.retryAfter().orElse(Timing.RETRY_CALL));
    } catch (ServiceUnavailableException e) {
      return rejected(id, FailureCode.SERVICE_UNAVAILABLE, message(e), Timing.RETRY_CALL);
    } catch (AccessDeniedException | NotInitializedException e) {
      return rejected(id, FailureCode.ACCESS_DENIED, message(e), Duration.ZERO);
    } catch (CallRejectedException e) {
      return rejected(id, FailureCode.CALL_REJECTED, message(e), Duration.ZERO);
    } catch (RuntimeException e) {
      // What we do not understand may have taken effect.
      return unknown(id, e, Timing.LISTED_WITHIN);
    }
  }

  private Optional<EffectResult> startHook(Effect.StartHook hook) {
    String runId = hook.run().runId();
    if (!ports.time().now().isBefore(hook.run().actBefore())) {
      return Optional.empty();
    }
    try {
      ports.hooks().start(hook.invocation());
      return Optional.of(new EffectResult.HookStarted(runId));
    } catch (OutcomeUnknownException | ThrottledException | ServiceUnavailableException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(new EffectResult.HookNotStarted(runId, message(e)));
    }
  }

  /** What passes is tried again with a later step. */
  private Optional<EffectResult> applySettings(Effect.ApplySettings apply) {
    Optional<String> problem = Optional.empty();
    try {
      ports.recovery().applyLaunchSettings(apply.where(), apply.serverId(), apply.settings());
    } catch (OutcomeUnknownException | ThrottledException | ServiceUnavailableException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      problem = Optional.of(message(e));
    }
    return Optional.of(new EffectResult.SettingsApplied(apply.serverId(), problem));
  }

  private static EffectResult unknown(String attemptId, RuntimeException e, Duration lookFor) {
    LOG.warn("attempt {}: outcome unknown: {}", attemptId, e.toString());
    return new EffectResult.JobOutcomeUnknown(attemptId, message(e), lookFor);
  }

  private static EffectResult rejected(
      String attemptId, FailureCode code, String why, Duration retryAfter) {
    return new EffectResult.JobRejected(attemptId, new Failure(code, why), Optional.of(retryAfter));
  }

  private static String message(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
