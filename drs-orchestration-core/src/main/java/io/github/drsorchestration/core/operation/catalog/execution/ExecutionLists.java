package io.github.drsorchestration.core.operation.catalog.execution;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.execution.ExecutionFilter;
import io.github.drsorchestration.core.service.execution.Executions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of executions. */
final class ExecutionLists {

  private final Executions executions;
  private final Ports ports;

  ExecutionLists(Executions executions, Ports ports) {
    this.executions = executions;
    this.ports = ports;
  }

  /**
   * Which executions are wanted.
   *
   * @param planId the plan
   * @param disasterId the disaster
   * @param status any of these; none means all
   * @param kind drills or recoveries
   * @param by who started it
   * @param source how the start came in
   * @param since the first moment at which it may have been created
   * @param until the moment before which it was created
   * @param text what the name of its plan or its id contains
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Wanted(
      Optional<String> planId,
      Optional<String> disasterId,
      Set<ExecutionStatus> status,
      Optional<ExecutionKind> kind,
      Optional<String> by,
      Optional<EntryPoint> source,
      Optional<Instant> since,
      Optional<Instant> until,
      Optional<String> text,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    public Wanted {
      status = InputCheck.sorted(status);
    }

    ExecutionFilter filter() {
      return new ExecutionFilter(
          new ExecutionQuery(planId, status, disasterId), kind, by, source, since, until, text);
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(list());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listExecutions",
            VIEW_RESOURCES,
            READS,
            "Lists executions, the newest first.",
            InputForm.of(Wanted.class, "{\"status\": [\"RUNNING\"], \"kind\": \"DRILL\"}"),
            Page.class,
            this::list)
        .withItems(ExecutionSummary.class);
  }

  private Page<ExecutionSummary> list(Wanted in, CallContext call) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    return visibility.within(
        executions.list(in.filter(), Paging.of(in.limit(), in.token())), visibility::sees);
  }
}
