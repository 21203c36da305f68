package io.github.drsorchestration.core.operation.catalog.disaster;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.tagged.PlanSelection;
import io.github.drsorchestration.core.service.tagged.TaggedPlans;
import io.github.drsorchestration.core.service.tagged.TaggedRequest;
import java.util.List;
import java.util.function.Predicate;

/** Plans that are started by what they are for: customer, environment, Regions. */
final class TaggedOperations {

  private static final String REQUEST =
      """
      {"Customer": "customer-name", "Environment": "production", "Operation": "failover",
       "Regions": ["eu-central-1"], "DRRegions": ["eu-west-1"], "ApprovalMode": "required",
       "Waves": "all"}
      """;

  private final TaggedPlans tagged;
  private final Ports ports;

  TaggedOperations(DrsOrchestrator orchestrator, Ports ports) {
    this.tagged = new TaggedPlans(ports, orchestrator.disasters());
    this.ports = ports;
  }

  List<Operation<?, ?>> all() {
    return List.of(preview(), execute());
  }

  private Operation<?, ?> preview() {
    return new Operation<>(
            "previewByTags",
            VIEW_RESOURCES,
            READS,
            "Tells which plans a request by tags would start, and starts nothing.",
            InputForm.of(TaggedRequest.class, REQUEST),
            PlanSelection.class,
            (request, call) -> tagged.select(request, visible(call)))
        .refusing(NOT_FOUND);
  }

  private Operation<?, ?> execute() {
    return new Operation<>(
            "executeByTags",
            EXECUTE_RECOVERY,
            STARTS,
            "Starts all plans with a customer's and an environment's tags as one disaster.",
            InputForm.of(TaggedRequest.class, REQUEST),
            TaggedPlans.Started.class,
            (request, call) ->
                tagged.start(request, visible(call), call.actor(), call.entryPoint()))
        .refusing(NOT_FOUND, INVALID_PLAN, ALREADY_EXISTS);
  }

  private Predicate<RecoveryPlan> visible(CallContext call) {
    return Visibility.ofList(call.principal().scope(), ports)::sees;
  }
}
