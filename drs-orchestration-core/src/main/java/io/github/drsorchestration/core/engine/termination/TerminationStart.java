package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.hook.Hooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what an execution may have left behind, and resolves to terminate it. */
public final class TerminationStart {

  private TerminationStart() {}

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
                        .hookRuns(earlierHookRuns(draft))
                        .deadline(draft.now().plus(Timing.TERMINATE_WITHIN))
                        .build())
                .settled(false));
    draft.record(
        new EventDetails.TerminationStarted(),
        event -> event.actor(request.by()).reason(request.reason()));
  }

  /** They keep attempt ids unique, and what an earlier termination started may still run. */
  private static List<JobAttempt> earlierAttempts(Draft draft) {
    return draft.head().termination().map(Termination::attempts).orElse(List.of());
  }

  /** A hook that has succeeded is not run again, and one that has failed is. */
  private static List<HookRun> earlierHookRuns(Draft draft) {
    return Hooks.supersedeFailed(
        draft.head().termination().map(Termination::hookRuns).orElse(List.of()));
  }

  private static boolean mayHaveLeftSomething(WaveDraft wave, ServerExecution server) {
    return server.recoveryInstanceId().isPresent()
        || wave.attempts().stream()
            .filter(TerminationStart::mayHaveStartedJob)
            .anyMatch(attempt -> attempt.serverIds().contains(server.serverId()));
  }

  private static boolean mayHaveStartedJob(JobAttempt attempt) {
    return attempt.jobId().isPresent()
        || attempt.status().isUnderWay()
        || attempt.wasRejectedFor(FailureCode.NEVER_HAPPENED);
  }
}
