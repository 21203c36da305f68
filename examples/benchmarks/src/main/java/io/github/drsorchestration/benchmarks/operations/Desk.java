package io.github.drsorchestration.benchmarks.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.benchmarks.shape.Chain;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.operation.OperationCall;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.testkit.Simulation;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Operations on a simulated DRS, with a plan of four waves that was drilled once, and an idle plan.
 */
final class Desk {

  static final String PLAN = "shop";
  static final String GROUP = PLAN + "-w1-111122223333";
  static final String EXECUTION = "id-1";

  private static final Principal ADMIN = Principal.of(Simulation.OPERATOR, Role.ADMIN);

  private final Simulation simulation;
  private final Operations operations;

  private Desk(UnaryOperator<Ports.Builder> stores) {
    Shape shape = Chain.of(PLAN, 1, 4, 20);
    simulation =
        Simulation.of(Shape.world(List.of(shape)))
            .withPorts(stores)
            .with(shape.groups())
            .with(spareGroup())
            .with(shape.plan())
            .with(plan("idle"));
    simulation.run(PLAN, ExecutionKind.DRILL);
    operations =
        new Operations(
            StandardOperations.of(simulation.orchestrator(), simulation.ports()),
            simulation.ports(),
            entry -> {});
  }

  static Desk inMemory() {
    return new Desk(ports -> ports);
  }

  static Desk on(UnaryOperator<Ports.Builder> stores) {
    return new Desk(stores);
  }

  /** Adds so many plans, and so many executions like the first one. */
  Desk furnish(int plans, int executions) {
    for (int i = 0; i < plans; i++) {
      simulation.ports().recoveryPlanStore().create(plan("plan-" + i));
    }
    Execution first = simulation.execution(EXECUTION);
    List<ExecutionEvent> events =
        simulation.ports().executionStore().events(EXECUTION, 1, Integer.MAX_VALUE);
    for (int i = 0; i < executions; i++) {
      Execution another =
          first.toBuilder()
              .executionId("more-" + i)
              .createdAt(first.createdAt().plusSeconds(i))
              .build();
      simulation.ports().executionStore().create(another, events);
    }
    return this;
  }

  /** Carries an operation out, which must succeed. */
  JsonNode call(Case operation, int turn) {
    JsonNode input = StrictJson.read(operation.input().apply(turn).replace('\'', '"'));
    OperationResult result =
        operations.call(new OperationCall(operation.operation(), input, ADMIN, EntryPoint.LIBRARY));
    if (result instanceof OperationResult.Failed) {
      throw new IllegalStateException(operation.operation() + ": " + result.json());
    }
    return result.json();
  }

  /** How many requests DRS has had so far. */
  long drsRequests() {
    return simulation.world().calls().total();
  }

  private static ProtectionGroup spareGroup() {
    return ProtectionGroup.builder()
        .groupId("spare")
        .name("Spare")
        .accountId(Shape.PLACE.accountId())
        .region(Shape.PLACE.region())
        .tagCriteria(new TagCriteria(Map.of("tier", "spare")))
        .build();
  }

  private static RecoveryPlan plan(String id) {
    return RecoveryPlan.builder()
        .planId(id)
        .name("Plan " + id)
        .addWaves(Wave.builder().name("only").addGroupIds("spare").build())
        .build();
  }
}
