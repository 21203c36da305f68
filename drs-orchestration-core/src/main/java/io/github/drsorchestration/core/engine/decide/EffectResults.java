package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.ReplicationResults;
import io.github.drsorchestration.core.engine.hook.Hooks;
import io.github.drsorchestration.core.engine.job.JobLife;
import io.github.drsorchestration.core.engine.job.JobOwner;
import io.github.drsorchestration.core.engine.launch.LaunchJobs;
import io.github.drsorchestration.core.engine.termination.TerminationHooks;
import io.github.drsorchestration.core.engine.termination.TerminationJobs;
import io.github.drsorchestration.core.engine.wave.WaveHooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Puts on record what came of the effects that were performed. */
final class EffectResults implements EffectResult.Receiver {

  private final Draft draft;

  private EffectResults(Draft draft) {
    this.draft = draft;
  }

  static void apply(Draft draft, List<EffectResult> results) {
    EffectResults receiver = new EffectResults(draft);
    results.forEach(result -> result.handTo(receiver));
  }

  /**
   * The claim of a start is for PreflightStage; later ones are of servers that others held, or that
   * the work after the end takes up.
   */
  @Override
  public void claimed(EffectResult.Claimed result) {
    if (result.round() != draft.head().claimRound() || draft.status() == ExecutionStatus.PENDING) {
      return;
    }
    if (!result.heldByOthers().isEmpty()) {
      draft.claimRefused(result.heldByOthers().keySet());
      return;
    }
    draft.claimed(result.serverIds());
    for (WaveDraft wave : draft.waves()) {
      wave.servers().stream()
          .filter(server -> result.serverIds().contains(server.serverId()))
          .filter(server -> server.heldBy().isPresent())
          .toList()
          .forEach(server -> wave.edit(server, b -> b.heldBy(Optional.empty())));
    }
  }

  /** What was released before the execution was reopened says nothing about what it holds now. */
  @Override
  public void released(EffectResult.Released result) {
    if (result.round() != draft.head().claimRound()) {
      return;
    }
    Set<String> released = new TreeSet<>(draft.head().releasedServerIds());
    released.addAll(result.serverIds());
    boolean all = released.containsAll(draft.allServerIds());
    draft.edit(b -> b.holdsServers(!all).releasedServerIds(all ? Set.of() : released));
  }

  @Override
  public void jobStarted(EffectResult.JobStarted result) {
    onAttempt(result.attemptId(), (life, attempt) -> life.submitted(attempt, result.job().jobId()));
  }

  @Override
  public void jobRejected(EffectResult.JobRejected result) {
    onAttempt(result.attemptId(), (life, attempt) -> life.rejected(attempt, result));
  }

  @Override
  public void jobOutcomeUnknown(EffectResult.JobOutcomeUnknown result) {
    onAttempt(result.attemptId(), (life, attempt) -> life.unknown(attempt, result));
  }

  private void onAttempt(String attemptId, BiConsumer<JobLife, JobAttempt> change) {
    for (JobOwner owner : owners()) {
      for (JobAttempt attempt : owner.attempts()) {
        if (attempt.attemptId().equals(attemptId) && attempt.status().isUncertain()) {
          change.accept(new JobLife(draft, owner), attempt);
          return;
        }
      }
    }
  }

  private List<JobOwner> owners() {
    List<JobOwner> owners = new ArrayList<>();
    draft.waves().forEach(wave -> owners.add(new LaunchJobs(draft, wave)));
    if (draft.head().termination().isPresent()) {
      owners.add(new TerminationJobs(draft));
    }
    return owners;
  }

  @Override
  public void hookStarted(EffectResult.HookStarted result) {
    onHook(result.runId(), Hooks::started);
  }

  @Override
  public void hookNotStarted(EffectResult.HookNotStarted result) {
    onHook(result.runId(), (hooks, run) -> hooks.notStarted(run, result.why()));
  }

  private void onHook(String runId, BiConsumer<Hooks, HookRun> change) {
    List<Hooks> owners = new ArrayList<>();
    draft.waves().forEach(wave -> owners.add(WaveHooks.of(draft, wave)));
    owners.add(TerminationHooks.of(draft));
    for (Hooks hooks : owners) {
      Optional<HookRun> run = hooks.intended(runId);
      if (run.isPresent()) {
        change.accept(hooks, run.get());
        return;
      }
    }
  }

  @Override
  public void announced(EffectResult.Announced result) {
    for (WaveDraft wave : draft.waves()) {
      wave.head()
          .approval()
          .filter(approval -> approval.approvalId().equals(result.approvalId()))
          .ifPresent(
              approval -> wave.edit(b -> b.approval(approval.toBuilder().announced(true).build())));
    }
  }

  @Override
  public void settingsApplied(EffectResult.SettingsApplied result) {
    for (WaveDraft wave : draft.waves()) {
      if (!wave.status().isActive() || !wave.has(result.serverId())) {
        continue;
      }
      ServerExecution server = wave.server(result.serverId());
      wave.edit(server, b -> b.settingsReady(true));
      draft.record(
          result.problem().isPresent()
              ? new EventDetails.LaunchSettingsFailed()
              : new EventDetails.LaunchSettingsApplied(),
          event -> event.wave(wave.name()).serverId(server.serverId()).reason(result.problem()));
    }
  }

  @Override
  public void replicationChanged(EffectResult.ReplicationChanged result) {
    ReplicationResults.apply(draft, result);
  }

  @Override
  public void published(EffectResult.Published result) {
    draft.notified(Math.min(result.throughSequence(), draft.eventCount()), result.worthSaving());
  }
}
