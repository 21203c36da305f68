package io.github.drsorchestration.core.operation.catalog.execution;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import java.util.List;
import java.util.Optional;

/** How plans are executed. */
final class StartOperations {

  private static final String START = "{\"planId\": \"shop\", \"kind\": \"DRILL\"}";

  private final DrsOrchestrator orchestrator;

  StartOperations(DrsOrchestrator orchestrator) {
    this.orchestrator = orchestrator;
  }

  List<Operation<?, ?>> all() {
    return List.of(
        start("startExecution", "Starts a drill, a recovery or a failback.")
            .refusing(INVALID_PLAN, NOT_FOUND, ALREADY_EXISTS),
        start("executeRecoveryPlan", "Starts a drill, a recovery or a failback of a plan.")
            .refusing(INVALID_PLAN, ALREADY_EXISTS),
        preflight());
  }

  private static InputForm<StartRequest> form() {
    return InputForm.of(StartRequest.class, START)
        .set("by", CallContext::actor)
        .set("source", CallContext::entryPoint)
        .set("disaster", call -> Optional.empty());
  }

  private Operation<?, ?> start(String name, String summary) {
    return new Operation<>(
        name,
        EXECUTE_RECOVERY,
        STARTS,
        summary,
        form(),
        Execution.class,
        (start, call) -> orchestrator.executions().start(noted(start)));
  }

  /** A maintenance window keeps no person from a start, and is on record. */
  private StartRequest noted(StartRequest start) {
    return orchestrator
        .maintenanceWindows()
        .notice(start.planId())
        .map(
            window -> {
              String note = "during maintenance window '" + window.name() + "'";
              String reason = start.reason().map(it -> it + " (" + note + ")").orElse(note);
              return start.toBuilder().reason(reason).build();
            })
        .orElse(start);
  }

  private Operation<?, ?> preflight() {
    return new Operation<>(
            "preflightRecoveryPlan",
            VIEW_RESOURCES,
            READS,
            "Tells what a start would find and leave out, and starts nothing.",
            form(),
            PreflightResult.class,
            (start, call) -> orchestrator.executions().preflight(start))
        .refusing(INVALID_PLAN);
  }
}
