package io.github.drsorchestration.core.operation.catalog;

import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.TERMINATE_INSTANCES;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.service.execution.Executions;
import java.util.List;
import java.util.Optional;

/** What can be asked of an execution. When an operation answers, the request is on record. */
final class RequestOperations {

  private static final String REASON = "\"reason\": \"the network is being repaired\"";

  private final Executions executions;

  RequestOperations(Executions executions) {
    this.executions = executions;
  }

  List<Operation<?, ?>> all() {
    return List.of(
        manage("pauseExecution", RequestType.PAUSE, "Starts nothing more for the time being.", ""),
        manage("resumeExecution", RequestType.RESUME, "Goes on after a pause.", ""),
        manage("cancelExecution", RequestType.CANCEL, "Starts nothing more; lets jobs end.", REASON),
        manage("approveExecution", RequestType.APPROVE, "Lets a wave begin that waits for it.", ""),
        manage("denyExecution", RequestType.DENY, "Does not let a wave begin.", REASON),
        manage("retryExecution", RequestType.RETRY, "Launches failed servers again.", ""),
        manage("skipExecution", RequestType.SKIP, "Goes on without servers.", REASON),
        manage(
            "relaunchExecution",
            RequestType.RELAUNCH,
            "Launches servers once more, which deletes the instances that they have.",
            REASON + ", \"serverIds\": [\"s-1111111111111111a\"]"),
        manage(
            "extendExecution",
            RequestType.EXTEND,
            "Gives more time.",
            "\"extendBy\": \"PT30M\""),
        operation(
            "terminateInstances",
            TERMINATE_INSTANCES,
            RequestType.TERMINATE,
            "Terminates the instances of an execution that has ended.",
            REASON));
  }

  private Operation<?, ?> manage(String name, RequestType type, String summary, String example) {
    return operation(name, MANAGE_EXECUTION, type, summary, example);
  }

  private Operation<?, ?> operation(
      String name, Permission permission, RequestType type, String summary, String example) {
    String comma = example.isEmpty() ? "" : ", ";
    return new Operation<>(
        name,
        permission,
        STARTS,
        summary,
        InputForm.about(
                "executionId",
                ExecutionRequest.class,
                "{\"executionId\": \"e1\"" + comma + example + "}")
            .set("type", call -> type)
            .set("by", CallContext::actor)
            .set("at", call -> Optional.empty()),
        Execution.class,
        (input, call) -> executions.request(input.id(), input.value()));
  }
}
