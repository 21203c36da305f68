package io.github.drsorchestration.cli.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.DrsOrchestrator;
import java.util.List;

/**
 * What a command works with.
 *
 * @param orchestrator drives what it is told to drive
 * @param executions what is on record
 * @param accounts how accounts are reached
 * @param time what time it is over there
 * @param onClose ends what was opened
 */
public record Connection(
    DrsOrchestrator orchestrator,
    ExecutionStore executions,
    TargetAccountStore accounts,
    Time time,
    Runnable onClose)
    implements AutoCloseable {

  /** The executions that somebody began and nobody has ended. */
  public List<Execution> unfinished() {
    return executions.unsettled().stream().flatMap(id -> executions.find(id).stream()).toList();
  }

  /** Drives nothing any more; whatever is unfinished waits in the store. */
  @Override
  public void close() {
    orchestrator.close();
    onClose.run();
  }
}
