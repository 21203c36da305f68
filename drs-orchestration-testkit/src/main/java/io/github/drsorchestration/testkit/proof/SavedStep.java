package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A successful save of an execution.
 *
 * @param before what was stored before; empty for a new execution
 * @param after what is stored now
 * @param events the events appended with it
 * @param at the virtual moment
 */
public record SavedStep(
    Optional<Execution> before, Execution after, List<ExecutionEvent> events, Instant at) {

  /** The wave before the save. */
  public Optional<WaveExecution> before(WaveExecution wave) {
    return before.stream()
        .flatMap(execution -> execution.waves().stream())
        .filter(old -> old.wave().name().equals(wave.wave().name()))
        .findFirst();
  }

  /** The launch attempts of a wave that this save adds. */
  public List<JobAttempt> newAttempts(WaveExecution wave) {
    int known = before(wave).map(old -> old.attempts().size()).orElse(0);
    return wave.attempts().subList(Math.min(known, wave.attempts().size()), wave.attempts().size());
  }

  /** The hook runs of a wave that this save adds. */
  public List<HookRun> newHookRuns(WaveExecution wave) {
    Set<String> known =
        before(wave).stream()
            .flatMap(old -> old.hookRuns().stream())
            .map(HookRun::runId)
            .collect(Collectors.toCollection(HashSet::new));
    return wave.hookRuns().stream().filter(run -> !known.contains(run.runId())).toList();
  }

  /** The requests that this save removes from the inbox. */
  public List<ExecutionRequest> takenFromInbox() {
    List<ExecutionRequest> taken = new ArrayList<>(before.map(Execution::inbox).orElse(List.of()));
    after.inbox().forEach(taken::remove);
    return taken;
  }
}
