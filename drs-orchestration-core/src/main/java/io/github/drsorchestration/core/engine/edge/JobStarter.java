package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the calls that start jobs, and tells what came of them as exactly as can be known. */
final class JobStarter {

  private static final Logger LOG = LoggerFactory.getLogger(JobStarter.class);

  /** A conflict may be with our own job, which DRS lists within this time. */
  private static final Duration CONFLICT_IS_LISTED = Duration.ofSeconds(60);

  private static final Duration ROOM_RETRY = Duration.ofSeconds(30);

  private final Time time;
  private final JobCache jobs;

  JobStarter(Time time, JobCache jobs) {
    this.time = time;
    this.jobs = jobs;
  }

  EffectResult start(JobAttempt attempt, Supplier<RecoveryJob> call) {
    String id = attempt.attemptId();
    if (!time.now().isBefore(attempt.actBefore())) {
      return rejected(
          id, FailureCode.NEVER_HAPPENED, "the step was too slow to act", Duration.ZERO);
    }
    try {
      RecoveryJob job = call.get();
      jobs.started(job);
      return new EffectResult.JobStarted(id, job);
    } catch (ServerBusyException e) {
      LOG.warn("attempt {}: {}", id, e.toString());
      return new EffectResult.JobOutcomeUnknown(id, message(e), CONFLICT_IS_LISTED, true);
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

  static EffectResult unknown(String attemptId, Throwable problem, Duration lookFor) {
    LOG.warn("attempt {}: outcome unknown: {}", attemptId, problem.toString());
    return new EffectResult.JobOutcomeUnknown(attemptId, Problems.text(problem), lookFor);
  }

  /** The attempt whose job an effect starts. */
  static Optional<String> attemptOf(Effect effect) {
    if (effect instanceof Effect.Launch launch) {
      return Optional.of(launch.attempt().attemptId());
    }
    if (effect instanceof Effect.LaunchOnPremises launch) {
      return Optional.of(launch.attempt().attemptId());
    }
    return effect instanceof Effect.Terminate terminate
        ? Optional.of(terminate.attempt().attemptId())
        : Optional.empty();
  }

  private static EffectResult rejected(
      String attemptId, FailureCode code, String why, Duration retryAfter) {
    return new EffectResult.JobRejected(attemptId, new Failure(code, why), Optional.of(retryAfter));
  }

  private static String message(RuntimeException e) {
    return Problems.text(e);
  }
}
