package io.github.drsorchestration.core.operation.catalog.disaster;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;

import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.service.disaster.Disasters;
import java.util.ArrayList;
import java.util.List;

/** How many plans are executed as one disaster. */
public final class DisasterOperations {

  private static final String BY_ID = "{\"disasterId\": \"d1\"}";
  private static final String DISASTER =
      """
      {"name": "eu-west-1 is down", "kind": "RECOVERY", "plans": [
        {"planId": "identity"}, {"planId": "shop", "after": ["identity"]}]}
      """;

  private final Disasters disasters;

  private DisasterOperations(Disasters disasters) {
    this.disasters = disasters;
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations =
        new ArrayList<>(new DisasterOperations(orchestrator.disasters()).all());
    operations.addAll(new TaggedOperations(orchestrator, ports).all());
    return operations;
  }

  /**
   * A disaster.
   *
   * @param disasterId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String disasterId) {}

  private List<Operation<?, ?>> all() {
    return List.of(start(), get(), report());
  }

  private Operation<?, ?> start() {
    return new Operation<>(
            "startDisaster",
            EXECUTE_RECOVERY,
            STARTS,
            "Starts many plans as one disaster.",
            InputForm.of(DisasterRequest.class, DISASTER)
                .set("by", CallContext::actor)
                .set("source", CallContext::entryPoint),
            Disaster.class,
            (request, call) -> disasters.start(request))
        .refusing(INVALID_PLAN, NOT_FOUND, ALREADY_EXISTS);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getDisaster",
        VIEW_RESOURCES,
        READS,
        "Shows how far the plans of a disaster are.",
        InputForm.of(ById.class, BY_ID),
        Disaster.class,
        (input, call) -> disasters.get(input.disasterId()));
  }

  private Operation<?, ?> report() {
    return new Operation<>(
        "getDisasterReport",
        VIEW_RESOURCES,
        READS,
        "Reports on all plans of a disaster.",
        InputForm.of(ById.class, BY_ID),
        DisasterReport.class,
        (input, call) -> disasters.report(input.disasterId()));
  }
}
