package io.github.drsorchestration.core.operation.catalog.execution;

import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.TERMINATE_INSTANCES;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.REQUEST_REFUSED;

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
        request("pauseExecution", RequestType.PAUSE, "Starts nothing more for the time being.", ""),
        request("resumeExecution", RequestType.RESUME, "Goes on after a pause.", ""),
        request(
            "cancelExecution", RequestType.CANCEL, "Starts nothing more; lets jobs end.", REASON),
        request(
            "approveExecution", RequestType.APPROVE, "Lets a wave begin that waits for it.", ""),
        request("denyExecution", RequestType.DENY, "Does not let a wave begin.", REASON),
        request("retryExecution", RequestType.RETRY, "Launches failed servers again.", ""),
        request("skipExecution", RequestType.SKIP, "Goes on without servers.", REASON),
        request(
            "relaunchExecution",
            RequestType.RELAUNCH,
            "Launches servers once more, which deletes the instances that they have.",
            REASON + ", \"serverIds\": [\"s-1111111111111111a\"]"),
        request(
            "extendExecution", RequestType.EXTEND, "Gives more time.", "\"extendBy\": \"PT30M\""),
        request(
            "terminateInstances",
            RequestType.TERMINATE,
            "Terminates the instances of an execution that has ended.",
            REASON),
        request(
            "reprotectExecution",
            RequestType.REPROTECT,
            "Protects what a failback brought home in the recovery place again.",
            ""),
        request(
            "cleanUpExecution",
            RequestType.CLEAN_UP,
            "Removes what a failback needed, on the side that does not carry production.",
            REASON));
  }

  /** What it takes to ask for this. */
  static Permission permission(RequestType type) {
    return switch (type) {
      case TERMINATE, CLEAN_UP -> TERMINATE_INSTANCES;
      default -> MANAGE_EXECUTION;
    };
  }

  private Operation<?, ?> request(String name, RequestType type, String summary, String example) {
    String comma = example.isEmpty() ? "" : ", ";
    return new Operation<>(
            name,
            permission(type),
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
            (input, call) -> executions.request(input.id(), input.value()))
        .refusing(REQUEST_REFUSED);
  }
}
