package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.JobAttempts;
import io.github.drsorchestration.core.engine.wave.Hooks;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Puts on record what came of the effects that were performed. */
public final class EffectResults {

  private EffectResults() {}

  static void apply(Draft draft, List<EffectResult> results) {
    for (EffectResult result : results) {
      if (result instanceof EffectResult.JobStarted started) {
        onAttempt(
            draft,
            started.attemptId(),
            (attempts, attempt) -> attempts.submitted(attempt, started.job().jobId()));
      } else if (result instanceof EffectResult.JobRejected rejected) {
        onAttempt(
            draft,
            rejected.attemptId(),
            (attempts, attempt) -> attempts.rejected(attempt, rejected));
      } else if (result instanceof EffectResult.JobOutcomeUnknown unknown) {
        onAttempt(
            draft, unknown.attemptId(), (attempts, attempt) -> attempts.unknown(attempt, unknown));
      } else if (result instanceof EffectResult.HookStarted started) {
        onHook(draft, started.runId(), EffectResults::hookStarted);
      } else if (result instanceof EffectResult.HookNotStarted failed) {
        onHook(
            draft, failed.runId(), (wave, run) -> Hooks.notStarted(draft, wave, run, failed.why()));
      } else if (result instanceof EffectResult.Announced announced) {
        announced(draft, announced.approvalId());
      } else if (result instanceof EffectResult.SettingsApplied applied) {
        settingsApplied(draft, applied);
      } else if (result instanceof EffectResult.Released released) {
        released(draft, released);
      } else if (result instanceof EffectResult.Published published) {
        draft.notified(Math.min(published.throughSequence(), draft.eventCount()));
      }
    }
  }

  /** What was released before the execution was reopened says nothing about what it holds now. */
  private static void released(Draft draft, EffectResult.Released released) {
    if (released.round() == draft.head().reopened()) {
      draft.edit(b -> b.holdsServers(false));
    }
  }

  private static void onAttempt(
      Draft draft, String attemptId, BiConsumer<JobAttempts, JobAttempt> change) {
    for (JobAttempts attempts : JobAttempts.allOf(draft)) {
      for (JobAttempt attempt : attempts.all()) {
        boolean uncertain =
            attempt.status() == AttemptStatus.INTENDED || attempt.status() == AttemptStatus.UNKNOWN;
        if (attempt.attemptId().equals(attemptId) && uncertain) {
          change.accept(attempts, attempt);
          return;
        }
      }
    }
  }

  private static void onHook(Draft draft, String runId, BiConsumer<WaveDraft, HookRun> change) {
    for (WaveDraft wave : draft.waves()) {
      for (HookRun run : wave.head().hookRuns()) {
        if (run.runId().equals(runId) && run.status() == HookStatus.INTENDED) {
          change.accept(wave, run);
          return;
        }
      }
    }
  }

  private static void hookStarted(WaveDraft wave, HookRun run) {
    wave.replaceHookRun(run.toBuilder().status(HookStatus.RUNNING).build());
  }

  private static void announced(Draft draft, String approvalId) {
    for (WaveDraft wave : draft.waves()) {
      wave.head()
          .approval()
          .filter(approval -> approval.approvalId().equals(approvalId))
          .ifPresent(
              approval -> wave.edit(b -> b.approval(approval.toBuilder().announced(true).build())));
    }
  }

  private static void settingsApplied(Draft draft, EffectResult.SettingsApplied applied) {
    for (WaveDraft wave : draft.waves()) {
      if (!wave.status().isActive() || !wave.has(applied.serverId())) {
        continue;
      }
      ServerExecution server = wave.server(applied.serverId());
      wave.edit(server, b -> b.settingsReady(true));
      draft.record(
          applied.problem().isPresent()
              ? EventType.LAUNCH_SETTINGS_FAILED
              : EventType.LAUNCH_SETTINGS_APPLIED,
          event -> event.wave(wave.name()).serverId(server.serverId()).reason(applied.problem()));
    }
  }

  public static Map<String, String> jobDetails(JobAttempt attempt, String jobId) {
    return Map.of(
        "attempt", attempt.attemptId(),
        "job", jobId,
        "servers", Integer.toString(attempt.serverIds().size()),
        "where", attempt.where().toString());
  }
}
