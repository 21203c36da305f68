package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.DidYouMean;
import java.util.List;
import java.util.Optional;

/**
 * An orchestrator over the stores and clients of one {@link AwsEnvironment}.
 *
 * @param orchestrator the orchestrator
 * @param executions the stored executions
 * @param accounts the stored target accounts
 * @param time the clock of the environment, which a simulated DRS may run faster
 * @param onClose closes the clients
 */
public record AwsSession(
    DrsOrchestrator orchestrator,
    ExecutionStore executions,
    TargetAccountStore accounts,
    Time time,
    Runnable onClose)
    implements AutoCloseable {

  private static final int LATEST = 50;

  /** The executions that have not settled yet. */
  public List<Execution> unfinished() {
    return executions.unsettled().stream().flatMap(id -> executions.find(id).stream()).toList();
  }

  /**
   * The id of an execution that there is.
   *
   * @throws RefusedException if there is none; the message names one that is spelt like it
   */
  public String known(String id) {
    if (executions.find(id).isEmpty()) {
      List<String> latest =
          executions
              .list(ExecutionQuery.ALL, new PageRequest(LATEST, Optional.empty()))
              .items()
              .stream()
              .map(ExecutionSummary::executionId)
              .toList();
      throw new RefusedException(
          List.of("there is no execution '" + id + "'" + DidYouMean.ifSimilar(id, latest)));
    }
    return id;
  }

  /** The execution of a plan that was started last. */
  Optional<ExecutionSummary> latestOf(String planId) {
    return executions
        .list(ExecutionQuery.ofPlan(planId), new PageRequest(1, Optional.empty()))
        .items()
        .stream()
        .findFirst();
  }

  /** Stops driving; unfinished executions stay in the store, to be resumed later. */
  @Override
  public void close() {
    orchestrator.close();
    onClose.run();
  }
}
