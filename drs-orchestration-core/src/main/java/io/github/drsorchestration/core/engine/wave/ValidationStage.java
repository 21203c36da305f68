package io.github.drsorchestration.core.engine.wave;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.EarlierLaunches;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.Homecoming;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the instance of each server as soon as DRS calls it launched, and asks it whether it is
 * well. What a job says of its servers is not enough: participants vanish, and instances appear
 * late. Of a server of which a job says nothing, the instance is looked for when the job has ended.
 */
public final class ValidationStage {

  private ValidationStage() {}

  public static void track(Draft draft, WaveDraft wave) {
    boolean any = wave.count(ServerStatus.LAUNCHED) > 0 || wave.count(ServerStatus.LAUNCHING) > 0;
    if (!any) {
      return;
    }
    Map<String, JobAttempt> attempts = new HashMap<>();
    wave.attempts().forEach(attempt -> attempts.put(attempt.attemptId(), attempt));
    for (ServerExecution server : List.copyOf(wave.servers())) {
      JobAttempt attempt = attempts.get(server.attemptId().orElse(""));
      if (attempt != null && isDue(server, attempt)) {
        validate(draft, wave, server, attempt);
      }
    }
  }

  /** DRS does not take a launch back, but it says nothing of some before the job has ended. */
  private static boolean isDue(ServerExecution server, JobAttempt attempt) {
    return switch (server.status()) {
      case LAUNCHED -> true;
      case LAUNCHING -> attempt.status() == AttemptStatus.ENDED;
      default -> false;
    };
  }

  private static void validate(
      Draft draft, WaveDraft wave, ServerExecution server, JobAttempt attempt) {
    Optional<List<RecoveryInstance>> answer =
        draft.ask(
            new Question.InstancesOf(server.launched().where(), server.launched().serverId()));
    if (answer.isEmpty()) {
      return;
    }
    if (server.isToPremises()) {
      validateOnPremises(draft, wave, server, attempt, answer.get());
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
      confirm(draft, wave, wave.server(server.serverId()), own.get());
    } else if (mayStillAppear(draft, attempt)) {
      draft.wakeIn(Timing.LOOK_FOR_INSTANCE);
    } else {
      EarlierLaunches.liveInstance(server, answer.get())
          .ifPresent(id -> wave.edit(server, b -> b.recoveryInstanceId(id)));
      wave.fail(
          wave.server(server.serverId()),
          new Failure(
              FailureCode.INSTANCE_MISSING,
              "job " + attempt.jobId().orElse("") + " ended, but it left no instance"));
    }
  }

  /** DRS tells of the machine with the instance that it was copied from, and of its start only. */
  private static void validateOnPremises(
      Draft draft,
      WaveDraft wave,
      ServerExecution server,
      JobAttempt attempt,
      List<RecoveryInstance> instances) {
    String copied = server.failback().orElseThrow().instanceId();
    boolean started =
        instances.stream()
            .filter(instance -> instance.instanceId().equals(copied))
            .anyMatch(it -> it.failbackState() == FailbackState.FAILBACK_COMPLETED);
    if (started) {
      if (server.status() == ServerStatus.LAUNCHING) {
        wave.launched(server, Optional.empty());
      }
      recovered(draft, wave, wave.server(server.serverId()));
    } else if (mayStillAppear(draft, attempt)) {
      draft.wakeIn(Timing.LOOK_FOR_INSTANCE);
    } else {
      wave.fail(
          server,
          new Failure(
              FailureCode.INSTANCE_MISSING,
              "job " + attempt.jobId().orElse("") + " ended, but its machine did not start"));
    }
  }

  private static boolean mayStillAppear(Draft draft, JobAttempt attempt) {
    return attempt.status() != AttemptStatus.ENDED
        || attempt
            .endedAt()
            .orElse(attempt.intendedAt())
            .plus(Timing.INSTANCE_WITHIN)
            .isAfter(draft.now());
  }

  private static void confirm(
      Draft draft, WaveDraft wave, ServerExecution server, RecoveryInstance instance) {
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
    Question.HealthNow question = new Question.HealthNow(check.get(), instance);
    Optional<Boolean> healthy = draft.ask(question);
    Instant deadline = server.launchedAt().orElse(draft.now()).plus(check.get().timeout());
    if (healthy.orElse(false)) {
      recovered(draft, wave, wave.server(server.serverId()));
    } else if (draft.now().isBefore(deadline)) {
      draft.wakeBy(Timing.earlier(draft.now().plus(Timing.HEALTH_INTERVAL), deadline));
    } else if (isKnown(draft, question, deadline)) {
      wave.fail(wave.server(server.serverId()), unhealthy(draft, question));
    } else {
      draft.wakeIn(Timing.HEALTH_INTERVAL);
    }
  }

  /** Nobody is condemned because nobody looked, unless nobody ever does. */
  private static boolean isKnown(Draft draft, Question.HealthNow question, Instant deadline) {
    return draft.ask(question).isPresent()
        || !draft.now().isBefore(deadline.plus(draft.answers().patience()));
  }

  private static Failure unhealthy(Draft draft, Question.HealthNow question) {
    String within = " within " + question.check().timeout();
    String instance = "instance " + question.instance().instanceId();
    Optional<String> problem = draft.answers().failure(question).map(Answers.Unanswered::problem);
    return new Failure(
        FailureCode.UNHEALTHY,
        problem
            .map(why -> instance + " could not be checked" + within + ": " + why)
            .orElse(instance + " runs, but was not healthy" + within));
  }

  private static void recovered(Draft draft, WaveDraft wave, ServerExecution server) {
    wave.edit(server, b -> b.status(ServerStatus.RECOVERED).recoveredAt(draft.now()));
    draft.record(
        new EventDetails.ServerRecovered(
            server.recoveryInstanceId().orElse(""), server.recoveryPointAt()),
        event -> event.wave(wave.name()).serverId(server.serverId()));
    Homecoming.arrived(draft, wave, wave.server(server.serverId()));
  }
}
