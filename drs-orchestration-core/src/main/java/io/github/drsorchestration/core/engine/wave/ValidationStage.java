package io.github.drsorchestration.core.engine.wave;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the instances that ended jobs have left, and asks them whether they are well. What a
 * job says of its servers is not enough: participants vanish, and instances appear late.
 */
public final class ValidationStage {

  private ValidationStage() {}

  public static void track(Draft draft, WaveDraft wave) {
    Map<String, JobAttempt> ended = new HashMap<>();
    for (JobAttempt attempt : wave.attempts()) {
      if (attempt.status() == AttemptStatus.ENDED) {
        ended.put(attempt.attemptId(), attempt);
      }
    }
    if (ended.isEmpty()) {
      return;
    }
    for (ServerExecution server : List.copyOf(wave.servers())) {
      boolean open =
          server.status() == ServerStatus.LAUNCHED || server.status() == ServerStatus.LAUNCHING;
      JobAttempt attempt = open ? ended.get(server.attemptId().orElse("")) : null;
      if (attempt != null) {
        validate(draft, wave, server, attempt);
      }
    }
  }

  private static void validate(
      Draft draft, WaveDraft wave, ServerExecution server, JobAttempt attempt) {
    Optional<List<RecoveryInstance>> answer =
        draft.ask(new Question.InstancesOf(server.where(), server.serverId()));
    if (answer.isEmpty()) {
      return;
    }
    Optional<RecoveryInstance> own =
        answer.get().stream()
            .filter(
                instance ->
                    instance.jobId().equals(attempt.jobId())
                        || server.recoveryInstanceId().equals(Optional.of(instance.instanceId())))
            .filter(instance -> instance.state().isLive())
            .findFirst();
    if (own.isPresent()) {
      if (server.status() == ServerStatus.LAUNCHING) {
        wave.launched(server, Optional.of(own.get().instanceId()));
      }
      confirm(draft, wave, wave.server(server.serverId()), own.get(), attempt);
    } else if (endedAt(attempt).plus(Timing.INSTANCE_WITHIN).isAfter(draft.now())) {
      draft.wakeIn(Timing.LOOK_FOR_INSTANCE);
    } else {
      wave.fail(
          server,
          new Failure(
              FailureCode.INSTANCE_MISSING,
              "job " + attempt.jobId().orElse("") + " ended, but it left no instance"));
    }
  }

  private static void confirm(
      Draft draft,
      WaveDraft wave,
      ServerExecution server,
      RecoveryInstance instance,
      JobAttempt attempt) {
    boolean known =
        server.recoveryPointAt().equals(instance.recoveryPointAt())
            && server.recoveryInstanceId().equals(Optional.of(instance.instanceId()));
    if (!known) {
      wave.edit(
          server,
          b ->
              b.recoveryInstanceId(instance.instanceId())
                  .recoveryPointAt(instance.recoveryPointAt()));
    }
    Optional<HealthCheck> check = wave.wave().healthCheck();
    if (check.isEmpty()) {
      recovered(draft, wave, wave.server(server.serverId()));
      return;
    }
    Instant deadline = Timing.later(server.launchedAt().orElse(draft.now()), endedAt(attempt));
    deadline = deadline.plus(check.get().timeout());
    Optional<Boolean> healthy = draft.ask(new Question.HealthNow(check.get(), instance));
    if (healthy.orElse(false)) {
      recovered(draft, wave, wave.server(server.serverId()));
    } else if (draft.now().isBefore(deadline)) {
      draft.wakeBy(Timing.earlier(draft.now().plus(Timing.HEALTH_INTERVAL), deadline));
    } else {
      wave.fail(
          wave.server(server.serverId()),
          new Failure(
              FailureCode.UNHEALTHY,
              "instance "
                  + instance.instanceId()
                  + " runs, but was not healthy within "
                  + check.get().timeout()));
    }
  }

  private static void recovered(Draft draft, WaveDraft wave, ServerExecution server) {
    wave.edit(server, b -> b.status(ServerStatus.RECOVERED).recoveredAt(draft.now()));
    draft.record(
        new EventDetails.ServerRecovered(
            server.recoveryInstanceId().orElse(""), server.recoveryPointAt()),
        event -> event.wave(wave.name()).serverId(server.serverId()));
  }

  private static Instant endedAt(JobAttempt attempt) {
    return attempt.endedAt().orElse(attempt.intendedAt());
  }
}
