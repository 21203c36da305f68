package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs the effects of one saved decision. */
public final class Performer implements Effect.Performer {

  private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

  private final Ports ports;
  private final JobStarter jobs;
  private final Claims claims;
  private final Publisher publisher;
  private final Execution saved;
  private final List<ExecutionEvent> events;

  /**
   * Prepares for the effects of a decision.
   *
   * @param saved the execution with the effects intended in it
   * @param events the events that were saved with it
   */
  Performer(
      Ports ports,
      JobStarter jobs,
      Claims claims,
      Publisher publisher,
      Execution saved,
      List<ExecutionEvent> events) {
    this.ports = ports;
    this.jobs = jobs;
    this.claims = claims;
    this.publisher = publisher;
    this.saved = saved;
    this.events = events;
  }

  Optional<EffectResult> perform(Effect effect) {
    return effect.perform(this);
  }

  /** An effect failed without a result of its own: a start may have happened; others come again. */
  Optional<EffectResult> failed(Effect effect, Throwable thrown) {
    Throwable problem =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    String name = effect.getClass().getSimpleName();
    if (problem instanceof Error) {
      LOG.error("execution {}: an error in {}", saved.executionId(), name, problem);
    } else {
      LOG.warn("execution {}: {} failed: {}", saved.executionId(), name, problem.toString());
    }
    if (effect instanceof Effect.StartHook hook && problem instanceof Error) {
      return Optional.of(
          new EffectResult.HookNotStarted(hook.run().runId(), Problems.text(problem)));
    }
    return JobStarter.attemptOf(effect)
        .map(attempt -> JobStarter.unknown(attempt, problem, Timing.LISTED_WITHIN));
  }

  @Override
  public Optional<EffectResult> claimServers(Effect.ClaimServers effect) {
    Map<String, String> others =
        claims.claim(saved.executionId(), effect.round(), effect.serverIds());
    return Optional.of(new EffectResult.Claimed(effect.round(), effect.serverIds(), others));
  }

  @Override
  public Optional<EffectResult> releaseServers(Effect.ReleaseServers effect) {
    claims.release(saved.executionId(), effect.round(), effect.serverIds());
    return Optional.of(new EffectResult.Released(effect.round(), effect.serverIds()));
  }

  @Override
  public Optional<EffectResult> launch(Effect.Launch effect) {
    return Optional.of(
        jobs.start(
            effect.attempt(), () -> ports.recoveryService().startRecovery(effect.command())));
  }

  @Override
  public Optional<EffectResult> launchOnPremises(Effect.LaunchOnPremises effect) {
    JobAttempt attempt = effect.attempt();
    return Optional.of(
        jobs.start(
            attempt,
            () ->
                ports
                    .recoveryService()
                    .startFailbackLaunch(attempt.where(), attempt.instanceIds(), effect.tags())));
  }

  @Override
  public Optional<EffectResult> terminate(Effect.Terminate effect) {
    JobAttempt attempt = effect.attempt();
    return Optional.of(
        jobs.start(
            attempt,
            () ->
                ports
                    .recoveryService()
                    .terminateInstances(attempt.where(), attempt.instanceIds())));
  }

  @Override
  public Optional<EffectResult> startHook(Effect.StartHook effect) {
    String runId = effect.run().runId();
    if (!ports.time().now().isBefore(effect.run().actBefore())) {
      return Optional.empty();
    }
    try {
      ports.hookRunner().start(effect.invocation());
      return Optional.of(new EffectResult.HookStarted(runId));
    } catch (OutcomeUnknownException | ThrottledException | ServiceUnavailableException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(new EffectResult.HookNotStarted(runId, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public Optional<EffectResult> announce(Effect.Announce effect) {
    ports.approvalGate().announce(effect.request());
    return Optional.of(new EffectResult.Announced(effect.request().approvalId()));
  }

  /** What passes, such as throttling, is tried again with a later step. */
  @Override
  public Optional<EffectResult> applySettings(Effect.ApplySettings effect) {
    try {
      ports
          .recoveryService()
          .applyLaunchSettings(effect.where(), effect.serverId(), effect.settings());
      return Optional.of(new EffectResult.SettingsApplied(effect.serverId(), Optional.empty()));
    } catch (OutcomeUnknownException | ThrottledException | ServiceUnavailableException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(
          new EffectResult.SettingsApplied(
              effect.serverId(), Optional.of(String.valueOf(e.getMessage()))));
    }
  }

  @Override
  public Optional<EffectResult> changeReplication(Effect.ChangeReplication effect) {
    return ReplicationCalls.make(ports.recoveryService(), effect);
  }

  @Override
  public Optional<EffectResult> publish(Effect.Publish effect) {
    return publisher.publish(saved, effect.fromSequence(), events);
  }
}
