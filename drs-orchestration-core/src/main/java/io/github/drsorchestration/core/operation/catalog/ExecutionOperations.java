package io.github.drsorchestration.core.operation.catalog;

import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.service.execution.Executions;
import java.util.List;

/** What can be found out about executions, and how they are forgotten. */
final class ExecutionOperations {

  private static final String BY_ID = "{\"executionId\": \"e1\"}";

  private final Executions executions;
  private final Ports ports;

  ExecutionOperations(Executions executions, Ports ports) {
    this.executions = executions;
    this.ports = ports;
  }

  List<Operation<?, ?>> all() {
    return List.of(get(), report(), delete());
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getExecution",
        VIEW_RESOURCES,
        READS,
        "Shows how far an execution is.",
        InputForm.of(ById.Execution.class, BY_ID),
        Execution.class,
        (input, call) -> executions.get(input.executionId()));
  }

  private Operation<?, ?> report() {
    return new Operation<>(
        "getReport",
        VIEW_RESOURCES,
        READS,
        "Reports on an execution, with its whole record.",
        InputForm.of(ById.Execution.class, BY_ID),
        ExecutionReport.class,
        (input, call) -> executions.report(input.executionId()));
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
        "deleteExecution",
        MANAGE_EXECUTION,
        WRITES,
        "Forgets an execution that is over, with its record.",
        InputForm.of(ById.Execution.class, BY_ID),
        ById.Deleted.class,
        (input, call) -> {
          executions.delete(input.executionId());
          return new ById.Deleted(input.executionId());
        });
  }
}
