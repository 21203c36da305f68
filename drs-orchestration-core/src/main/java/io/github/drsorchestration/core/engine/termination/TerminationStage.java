package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.hook.Hooks;
import io.github.drsorchestration.core.engine.job.Batch;
import io.github.drsorchestration.core.engine.job.JobLife;
import io.github.drsorchestration.core.engine.job.QuotaHeadroom;
import io.github.drsorchestration.core.engine.launch.LaunchJobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Terminates the instances of an execution that has ended: those that its own jobs launched, failed
 * waves' and failed servers' included, and no others. An instance counts as terminated when DRS
 * does not list it any more, whatever the job says. The plan's hooks follow.
 */
public final class TerminationStage {

  private final Draft draft;
  private final TerminationJobs jobs;
  private final JobLife life;

  private TerminationStage(Draft draft) {
    this.draft = draft;
    this.jobs = new TerminationJobs(draft);
    this.life = new JobLife(draft, jobs);
  }

  public static void advance(Draft draft) {
    if (draft.head().termination().filter(it -> it.endedAt().isEmpty()).isPresent()) {
      new TerminationStage(draft).advance();
    }
  }

  private void advance() {
    draft.waves().forEach(wave -> lookAgain(LaunchJobs.trackRemaining(draft, wave)));
    life.resolveUncertain();
    life.follow();
    giveUpWhatIsLate();
    startMore();
    if (!targets().stream().allMatch(target -> target.status().isFinal())) {
      draft.wakeBy(jobs.termination().deadline());
    } else if (moreToCome()) {
      return; // a clean-up adds its instances one by one
    } else if (count(TerminationStatus.FAILED) > 0 || runHooks() != Hooks.Progress.RUNNING) {
      jobs.edit(b -> b.endedAt(draft.now()));
      draft.record(counts());
    }
  }

  private boolean moreToCome() {
    return draft.head().cleanUp().filter(FollowUp::isUnderWay).isPresent()
        && draft.waves().stream()
            .flatMap(wave -> wave.servers().stream())
            .flatMap(server -> server.failback().stream())
            .anyMatch(
                it ->
                    it.stage() == FailbackStage.STOPPING
                        || it.stage() == FailbackStage.TERMINATING);
  }

  /** What seemed to have left nothing may have been launched by a job that was listed late. */
  private void lookAgain(Set<String> launched) {
    for (TerminationTarget target : targets()) {
      if (target.status() == TerminationStatus.GONE && launched.contains(target.serverId())) {
        jobs.replace(target.withStatus(TerminationStatus.PENDING));
      }
    }
  }

  /** Hooks clean up after the instances, so they are run once none is left. */
  private Hooks.Progress runHooks() {
    return TerminationHooks.of(draft)
        .advance(Hooks.ofKind(draft.head().kind(), draft.head().plan().afterTermination()));
  }

  private List<TerminationTarget> targets() {
    return jobs.termination().targets();
  }

  private EventDetails.TerminationEnded counts() {
    return new EventDetails.TerminationEnded(
        count(TerminationStatus.TERMINATED),
        count(TerminationStatus.GONE),
        count(TerminationStatus.FAILED),
        Hooks.failure(jobs.termination().hookRuns()).map(Failure::message));
  }

  private int count(TerminationStatus status) {
    return (int) targets().stream().filter(target -> target.status() == status).count();
  }

  private void giveUpWhatIsLate() {
    Instant deadline = jobs.termination().deadline();
    if (draft.now().isBefore(deadline)) {
      return;
    }
    Failure late =
        new Failure(FailureCode.TIMED_OUT, "not terminated within " + Timing.TERMINATE_WITHIN);
    OwnInstances own = new OwnInstances(draft);
    for (TerminationTarget target : targets()) {
      if (target.status().isFinal()) {
        continue;
      }
      Optional<List<RecoveryInstance>> instances =
          draft.ask(new Question.InstancesOf(target.where(), target.serverId()));
      if (instances.isPresent()
          && own.among(instances.get()).isEmpty()
          && !mayHaveBeenLaunched(target)) {
        gone(target);
      } else if (instances.isPresent()
          || !draft.now().isBefore(deadline.plus(draft.answers().patience()))) {
        jobs.replace(target.failed(late));
      } else {
        draft.wakeIn(Timing.ASK_AGAIN);
      }
    }
  }

  private void startMore() {
    Map<AccountRegion, List<TerminationTarget>> waiting = new TreeMap<>();
    for (TerminationTarget target : targets()) {
      if (target.status() == TerminationStatus.PENDING) {
        draft.ask(new Question.InstancesOf(target.where(), target.serverId()));
        waiting.computeIfAbsent(target.where(), none -> new ArrayList<>()).add(target);
      }
    }
    waiting.forEach(this::startIn);
  }

  private void startIn(AccountRegion where, List<TerminationTarget> targets) {
    Stream<JobAttempt> own = Stream.concat(draft.launchAttempts(), jobs.attempts().stream());
    Optional<QuotaHeadroom> headroom = QuotaHeadroom.of(draft, where, own, Optional.of(List.of()));
    if (headroom.isEmpty()) {
      return;
    }
    List<TerminationTarget> ready = ready(targets, headroom.get());
    for (Batch<TerminationTarget> batch : Batch.of(ready, this::rejectedAttempt)) {
      boolean allStarted =
          Batch.fill(
              batch.items(),
              batch.max(),
              headroom.get()::nextJob,
              items -> {
                start(where, items);
                headroom.get().take(items.size());
              });
      if (!allStarted) {
        draft.wakeIn(Timing.ROOM_INTERVAL);
      }
    }
  }

  /**
   * The targets whose instances are there and can be terminated now; those that are not are gone.
   */
  private List<TerminationTarget> ready(List<TerminationTarget> targets, QuotaHeadroom headroom) {
    OwnInstances own = new OwnInstances(draft);
    List<TerminationTarget> ready = new ArrayList<>();
    for (TerminationTarget target : targets) {
      Optional<List<RecoveryInstance>> instances =
          draft.ask(new Question.InstancesOf(target.where(), target.serverId()));
      if (instances.isEmpty()) {
        continue;
      }
      Optional<RecoveryInstance> instance = own.among(instances.get());
      if (headroom.isBusy(target.serverId()) || isHeldBack(target) || mayHaveBeenLaunched(target)) {
        draft.wakeIn(Timing.ROOM_INTERVAL);
      } else if (instance.isPresent()) {
        ready.add(target.withInstance(instance.get().instanceId()));
      } else {
        gone(target);
      }
    }
    return ready;
  }

  /** Whether an instance may be there of which it is not known yet that it is the execution's. */
  private boolean mayHaveBeenLaunched(TerminationTarget target) {
    return draft
        .launchAttempts()
        .filter(attempt -> attempt.status().isUncertain())
        .anyMatch(attempt -> attempt.serverIds().contains(target.serverId()));
  }

  /** Whether the target's last call was refused and it is too early for the next one. */
  private boolean isHeldBack(TerminationTarget target) {
    return rejectedAttempt(target)
        .flatMap(JobAttempt::retryAt)
        .filter(moment -> moment.isAfter(draft.now()))
        .isPresent();
  }

  private Optional<JobAttempt> rejectedAttempt(TerminationTarget target) {
    return jobs.lastAttempt(target).filter(it -> it.status() == AttemptStatus.REJECTED);
  }

  private void gone(TerminationTarget target) {
    Optional<String> instance = target.instanceId();
    jobs.replace(
        target.withStatus(
            instance.isPresent() ? TerminationStatus.TERMINATED : TerminationStatus.GONE));
    instance.ifPresent(
        id ->
            draft.record(
                new EventDetails.InstanceTerminated(id),
                event -> event.serverId(target.serverId())));
  }

  private void start(AccountRegion where, List<TerminationTarget> targets) {
    JobAttempt attempt =
        life.intend(
            where,
            targets.stream().map(TerminationTarget::serverId).toList(),
            targets.stream().flatMap(target -> target.instanceId().stream()).toList());
    targets.forEach(target -> jobs.replace(target.withStatus(TerminationStatus.TERMINATING)));
    draft.intend(new Effect.Terminate(attempt));
  }
}
