package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.QuotaHeadroom;
import io.github.drsorchestration.core.engine.launch.JobStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Terminates the instances of an execution that has ended: those that its own jobs launched, failed
 * waves' and failed servers' included, and no others. An instance counts as terminated when DRS
 * does not list it any more, whatever the job says.
 */
public final class TerminationStage {

  private TerminationStage() {}

  public static void begin(Draft draft, ExecutionRequest request) {
    Map<String, TerminationTarget> targets = new LinkedHashMap<>();
    for (WaveDraft wave : draft.waves()) {
      for (ServerExecution server : wave.servers()) {
        if (mayHaveLeftSomething(wave, server)) {
          targets.put(
              server.serverId(),
              new TerminationTarget(
                  server.serverId(),
                  server.where(),
                  Optional.empty(),
                  TerminationStatus.PENDING,
                  Optional.empty()));
        }
      }
    }
    draft.edit(
        b ->
            b.termination(
                    Termination.builder()
                        .requestedBy(request.by())
                        .requestedAt(draft.now())
                        .reason(request.reason().orElse(""))
                        .targets(targets.values())
                        .attempts(earlierAttempts(draft))
                        .deadline(draft.now().plus(Timing.TERMINATE_WITHIN))
                        .build())
                .settled(false));
    draft.record(
        EventType.TERMINATION_STARTED, event -> event.actor(request.by()).reason(request.reason()));
  }

  /** No attempt is ever called like another one, and what an earlier one started may still run. */
  private static List<JobAttempt> earlierAttempts(Draft draft) {
    return draft.head().termination().map(Termination::attempts).orElse(List.of());
  }

  private static boolean mayHaveLeftSomething(WaveDraft wave, ServerExecution server) {
    return server.recoveryInstanceId().isPresent()
        || wave.attempts().stream()
            .filter(TerminationStage::mayHaveStartedJob)
            .anyMatch(attempt -> attempt.serverIds().contains(server.serverId()));
  }

  private static boolean mayHaveStartedJob(JobAttempt attempt) {
    return attempt.jobId().isPresent()
        || attempt.status().isUnderWay()
        || attempt.wasRejectedFor(FailureCode.NEVER_HAPPENED);
  }

  public static void advance(Draft draft) {
    if (draft.head().termination().filter(it -> it.endedAt().isEmpty()).isEmpty()) {
      return;
    }
    TerminationAttempts attempts = new TerminationAttempts(draft);
    draft.waves().forEach(wave -> JobStage.trackLeftOvers(draft, wave));
    attempts.resolveUncertain();
    List.copyOf(attempts.all()).forEach(attempt -> follow(draft, attempts, attempt));
    giveUpWhatIsLate(draft, attempts);
    startMore(draft, attempts);
    boolean done =
        attempts.termination().targets().stream().allMatch(target -> target.status().isFinal());
    if (done) {
      attempts.edit(b -> b.endedAt(draft.now()));
      draft.record(EventType.TERMINATION_ENDED, event -> event.details(counts(attempts)));
    } else {
      draft.wakeBy(attempts.termination().deadline());
    }
  }

  private static Map<String, String> counts(TerminationAttempts attempts) {
    Map<String, String> counts = new TreeMap<>();
    for (TerminationTarget target : attempts.termination().targets()) {
      counts.merge(
          target.status().name(),
          "1",
          (a, b) -> Integer.toString(Integer.parseInt(a) + Integer.parseInt(b)));
    }
    return counts;
  }

  private static void follow(Draft draft, TerminationAttempts attempts, JobAttempt attempt) {
    if (attempt.status() != AttemptStatus.SUBMITTED) {
      return;
    }
    Optional<Question.Seen<Optional<RecoveryJob>>> seen =
        draft.ask(
            new Question.JobNow(attempt.where(), attempt.jobId().orElseThrow(), Timing.ASK_AGAIN));
    boolean ended =
        seen.flatMap(Question.Seen::value).filter(job -> !job.status().isActive()).isPresent();
    if (!ended) {
      draft.wakeIn(Timing.ASK_AGAIN);
      return;
    }
    attempts.edit(attempt, b -> b.status(AttemptStatus.ENDED).endedAt(draft.now()));
    // What is still there goes back to the targets that wait; what is gone will be found gone.
    for (TerminationTarget target : attempts.terminating(attempt)) {
      attempts.replace(target.withStatus(TerminationStatus.PENDING));
    }
  }

  private static void giveUpWhatIsLate(Draft draft, TerminationAttempts attempts) {
    Instant deadline = attempts.termination().deadline();
    if (draft.now().isBefore(deadline)) {
      return;
    }
    Failure late =
        new Failure(FailureCode.TIMED_OUT, "not terminated within " + Timing.TERMINATE_WITHIN);
    for (TerminationTarget target : attempts.termination().targets()) {
      if (!target.status().isFinal()) {
        attempts.replace(target.failed(late));
      }
    }
  }

  private static void startMore(Draft draft, TerminationAttempts attempts) {
    Map<AccountRegion, List<TerminationTarget>> waiting = new TreeMap<>();
    for (TerminationTarget target : attempts.termination().targets()) {
      if (target.status() == TerminationStatus.PENDING) {
        draft.ask(new Question.InstancesOf(target.where(), target.serverId()));
        waiting.computeIfAbsent(target.where(), none -> new ArrayList<>()).add(target);
      }
    }
    waiting.forEach((where, targets) -> startIn(draft, attempts, where, targets));
  }

  private static void startIn(
      Draft draft,
      TerminationAttempts attempts,
      AccountRegion where,
      List<TerminationTarget> targets) {
    Optional<Quotas> quotas = draft.ask(new Question.QuotasOf(where));
    Optional<Question.Seen<List<RecoveryJob>>> recent =
        draft.ask(
            new Question.RecentJobs(
                where, draft.now().minus(Timing.JOB_HORIZON), Timing.ASK_AGAIN.dividedBy(3)));
    if (quotas.isEmpty() || recent.isEmpty()) {
      return;
    }
    QuotaHeadroom room =
        new QuotaHeadroom(
            where,
            quotas.get(),
            recent.get().value(),
            Stream.concat(draft.launchAttempts(), attempts.all().stream()),
            1);
    OwnInstances own = new OwnInstances(draft);
    List<TerminationTarget> ready = new ArrayList<>();
    for (TerminationTarget target : targets) {
      Optional<List<RecoveryInstance>> instances =
          draft.ask(new Question.InstancesOf(where, target.serverId()));
      if (instances.isEmpty()) {
        continue;
      }
      Optional<RecoveryInstance> instance = own.among(instances.get());
      if (room.isBusy(target.serverId()) || isHeldBack(draft, attempts, target)) {
        draft.wakeIn(Timing.ROOM_INTERVAL);
      } else if (instance.isPresent()) {
        ready.add(
            new TerminationTarget(
                target.serverId(),
                where,
                Optional.of(instance.get().instanceId()),
                target.status(),
                Optional.empty()));
      } else {
        gone(draft, attempts, target);
      }
    }
    submit(draft, attempts, where, ready, room);
  }

  /** Whether the target's last call was refused and it is too early for the next one. */
  private static boolean isHeldBack(
      Draft draft, TerminationAttempts attempts, TerminationTarget target) {
    return attempts.all().stream()
        .filter(attempt -> attempt.serverIds().contains(target.serverId()))
        .flatMap(attempt -> attempt.retryAt().stream())
        .anyMatch(moment -> moment.isAfter(draft.now()));
  }

  private static void gone(Draft draft, TerminationAttempts attempts, TerminationTarget target) {
    boolean byUs = target.instanceId().isPresent();
    attempts.replace(
        target.withStatus(byUs ? TerminationStatus.TERMINATED : TerminationStatus.GONE));
    if (byUs) {
      draft.record(
          EventType.INSTANCE_TERMINATED,
          event ->
              event
                  .serverId(target.serverId())
                  .details(Map.of("instance", target.instanceId().orElseThrow())));
    }
  }

  private static void submit(
      Draft draft,
      TerminationAttempts attempts,
      AccountRegion where,
      List<TerminationTarget> ready,
      QuotaHeadroom room) {
    // One bad instance makes DRS refuse the whole call: halving finds it.
    int atMost =
        attempts.all().stream()
            .filter(attempt -> attempt.wasRejectedFor(FailureCode.CALL_REJECTED))
            .mapToInt(attempt -> Math.max(1, attempt.serverIds().size() / 2))
            .min()
            .orElse(Integer.MAX_VALUE);
    int from = 0;
    while (from < ready.size()) {
      int size = Math.min(ready.size() - from, Math.min(atMost, room.nextJob()));
      if (size == 0) {
        draft.wakeIn(Timing.ROOM_INTERVAL);
        return;
      }
      terminate(draft, attempts, where, ready.subList(from, from + size));
      room.take(size);
      from += size;
    }
  }

  private static void terminate(
      Draft draft,
      TerminationAttempts attempts,
      AccountRegion where,
      List<TerminationTarget> targets) {
    Instant actBefore = draft.now().plus(Timing.ACT_WITHIN);
    JobAttempt attempt =
        JobAttempt.builder()
            .attemptId(draft.head().executionId() + "/terminate/" + (attempts.all().size() + 1))
            .type(JobType.TERMINATE)
            .where(where)
            .serverIds(targets.stream().map(TerminationTarget::serverId).toList())
            .instanceIds(targets.stream().flatMap(target -> target.instanceId().stream()).toList())
            .status(AttemptStatus.INTENDED)
            .intendedAt(draft.now())
            .actBefore(actBefore)
            .resolveBy(actBefore.plus(Timing.LISTED_WITHIN))
            .build();
    targets.forEach(target -> attempts.replace(target.withStatus(TerminationStatus.TERMINATING)));
    attempts.edit(b -> b.addAttempts(attempt));
    draft.record(
        EventType.JOB_INTENDED,
        event ->
            event.details(
                Map.of(
                    "attempt",
                    attempt.attemptId(),
                    "servers",
                    Integer.toString(targets.size()),
                    "where",
                    where.toString())));
    draft.intend(new Effect.Terminate(attempt));
  }
}
