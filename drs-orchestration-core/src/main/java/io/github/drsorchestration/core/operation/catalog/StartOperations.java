package io.github.drsorchestration.core.operation.catalog;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;

import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import java.util.List;
import java.util.Optional;

/** How plans are executed, one or many as one disaster. */
final class StartOperations {

  private static final String START = "{\"planId\": \"shop\", \"kind\": \"DRILL\"}";
  private static final String DISASTER =
      """
      {"name": "eu-west-1 is down", "kind": "RECOVERY", "plans": [
        {"planId": "identity"}, {"planId": "shop", "after": ["identity"]}]}
      """;

  private final DrsOrchestrator orchestrator;

  StartOperations(DrsOrchestrator orchestrator) {
    this.orchestrator = orchestrator;
  }

  List<Operation<?, ?>> all() {
    return List.of(
        start("startExecution", "Starts a drill or a recovery."),
        start("executeRecoveryPlan", "Starts a drill or a recovery of a plan."),
        preflight(),
        startDisaster(),
        disaster(),
        disasterReport());
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
        (start, call) -> orchestrator.executions().preflight(start));
  }

  private Operation<?, ?> startDisaster() {
    return new Operation<>(
        "startDisaster",
        EXECUTE_RECOVERY,
        STARTS,
        "Starts many plans as one disaster.",
        InputForm.of(DisasterRequest.class, DISASTER)
            .set("by", CallContext::actor)
            .set("source", CallContext::entryPoint),
        Disaster.class,
        (request, call) -> orchestrator.disasters().start(request));
  }

  private Operation<?, ?> disaster() {
    return new Operation<>(
        "getDisaster",
        VIEW_RESOURCES,
        READS,
        "Shows how far the plans of a disaster are.",
        InputForm.of(ById.Disaster.class, "{\"disasterId\": \"d1\"}"),
        Disaster.class,
        (input, call) -> orchestrator.disasters().get(input.disasterId()));
  }

  private Operation<?, ?> disasterReport() {
    return new Operation<>(
        "getDisasterReport",
        VIEW_RESOURCES,
        READS,
        "Reports on all plans of a disaster.",
        InputForm.of(ById.Disaster.class, "{\"disasterId\": \"d1\"}"),
        DisasterReport.class,
        (input, call) -> orchestrator.disasters().report(input.disasterId()));
  }
}
