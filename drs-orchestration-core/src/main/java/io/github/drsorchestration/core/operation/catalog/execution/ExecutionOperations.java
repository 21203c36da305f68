package io.github.drsorchestration.core.operation.catalog.execution;

import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.IN_USE;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.AllowedActions;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.operation.catalog.call.Nothing;
import io.github.drsorchestration.core.service.execution.Deletion;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.execution.JobLog;
import io.github.drsorchestration.core.service.execution.LaunchedInstance;
import io.github.drsorchestration.core.service.execution.TerminationProgress;
import io.github.drsorchestration.core.service.place.PerPlace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What can be found out about executions, and how they are forgotten. */
public final class ExecutionOperations {

  static final String BY_ID = "{\"executionId\": \"e1\"}";

  private final Executions executions;
  private final Ports ports;

  ExecutionOperations(Executions executions, Ports ports) {
    this.executions = executions;
    this.ports = ports;
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations = new ArrayList<>(new StartOperations(orchestrator).all());
    operations.addAll(new ExecutionLists(orchestrator.executions(), ports).all());
    operations.addAll(new ExecutionOperations(orchestrator.executions(), ports).all());
    operations.addAll(new ReportOperations(orchestrator.executions()).all());
    operations.addAll(new RequestOperations(orchestrator.executions()).all());
    return operations;
  }

  /**
   * An execution.
   *
   * @param executionId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String executionId) {}

  /**
   * Which events are wanted.
   *
   * @param executionId the execution
   * @param after the sequence number of the last one that is known, by default none
   * @param limit the most events, 1 to 1,000, by default 100
   */
  public record EventsAfter(
      @Text(TextForm.NOT_BLANK) String executionId,
      @Range(min = 0) Optional<Long> after,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit) {}

  /**
   * Events.
   *
   * @param items in order
   * @param next what to ask for next: the sequence number of the last one that is known then
   */
  public record Events(List<ExecutionEvent> items, long next) {}

  /**
   * Job logs.
   *
   * @param items one for each job
   */
  public record Logs(List<JobLog> items) {}

  /**
   * Many executions.
   *
   * @param executionIds at most a hundred
   */
  public record Many(
      @Items(min = 1, max = 100) @Text(TextForm.NOT_BLANK) List<String> executionIds) {
    public Many {
      executionIds = InputCheck.list(executionIds);
    }
  }

  /**
   * What came of a deletion of many.
   *
   * @param items each of them
   */
  public record Deletions(List<Deletion> items) {}

  List<Operation<?, ?>> all() {
    return List.of(
        read(
            "getExecution",
            "Shows how far an execution is.",
            Execution.class,
            (id, call) -> executions.get(id)),
        read(
            "getAllowedActions",
            "Tells what can be asked of an execution now, and why not.",
            AllowedActions.class,
            this::allowedActions),
        events(),
        read(
            "getJobLogs",
            "Shows what DRS has logged about the jobs of an execution.",
            Logs.class,
            (id, call) -> new Logs(executions.jobLogs(id))),
        read(
                "getRecoveryInstances",
                "Shows the instances that an execution has launched.",
                PerPlace.class,
                (id, call) -> executions.recoveryInstances(id))
            .withItems(LaunchedInstance.class),
        read(
            "getTerminationStatus",
            "Shows how far the clean-up of an execution is.",
            TerminationProgress.class,
            (id, call) -> executions.terminationProgress(id)),
        delete(),
        deleteMany(),
        deleteEnded());
  }

  private <O> Operation<?, ?> read(
      String name, String summary, Class<O> output, BiFunction<String, CallContext, O> handler) {
    return new Operation<>(
        name,
        VIEW_RESOURCES,
        READS,
        summary,
        InputForm.of(ById.class, BY_ID),
        output,
        (input, call) -> handler.apply(input.executionId(), call));
  }

  /** What the execution would refuse, and what the caller may not ask for at all. */
  private AllowedActions allowedActions(String executionId, CallContext call) {
    AllowedActions byState = executions.allowedActions(executionId, call.actor());
    Map<RequestType, AllowedAction> requests = new EnumMap<>(byState.requests());
    requests.replaceAll(
        (type, action) -> permitted(call, RequestOperations.permission(type), action));
    AllowedAction delete = permitted(call, MANAGE_EXECUTION, byState.delete());
    return new AllowedActions(executionId, call.actor(), requests, delete, byState.at());
  }

  private static AllowedAction permitted(
      CallContext call, Permission permission, AllowedAction action) {
    return call.principal().has(permission)
        ? action
        : AllowedAction.no("it takes the permission " + permission);
  }

  private Operation<?, ?> events() {
    return new Operation<>(
        "listEvents",
        VIEW_RESOURCES,
        READS,
        "Shows what has happened in an execution since a known event.",
        InputForm.of(EventsAfter.class, "{\"executionId\": \"e1\", \"after\": 12}"),
        Events.class,
        (input, call) -> {
          long after = input.after().orElse(0L);
          List<ExecutionEvent> events =
              executions.events(input.executionId(), after, input.limit().orElse(100));
          return new Events(
              events, events.isEmpty() ? after : events.get(events.size() - 1).sequence());
        });
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
            "deleteExecution",
            MANAGE_EXECUTION,
            WRITES,
            "Forgets an execution that is over, with its record.",
            InputForm.of(ById.class, BY_ID),
            Deleted.class,
            (input, call) -> {
              executions.delete(input.executionId());
              return new Deleted(input.executionId());
            })
        .refusing(IN_USE);
  }

  private Operation<?, ?> deleteMany() {
    return new Operation<>(
        "deleteExecutionsById",
        MANAGE_EXECUTION,
        WRITES,
        "Forgets executions that are over, and tells of each what came of it.",
        InputForm.of(Many.class, "{\"executionIds\": [\"e1\", \"e2\"]}"),
        Deletions.class,
        (input, call) -> new Deletions(executions.delete(input.executionIds())));
  }

  private Operation<?, ?> deleteEnded() {
    return new Operation<>(
        "deleteExecutions",
        MANAGE_EXECUTION,
        WRITES,
        "Forgets every execution that is over.",
        InputForm.of(Nothing.class, "{}"),
        Deletions.class,
        (input, call) -> {
          Visibility visibility = Visibility.of(call.principal().scope(), ports);
          return new Deletions(executions.deleteEnded(visibility::sees));
        });
  }
}
