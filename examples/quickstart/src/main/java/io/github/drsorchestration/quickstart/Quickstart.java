package io.github.drsorchestration.quickstart;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;

/** Drills the recovery of a shop in a simulated world: two waves, an approval between them. */
public final class Quickstart {

  static final AccountRegion IRELAND = new AccountRegion("111122223333", "eu-west-1");
  static final Actor ANN = Actor.of("ann");
  static final String DATABASE = "s-00000000000000db1";
  static final String WEB = "s-0000000000000web1";

  public static void main(String[] args) {
    SimulatedWorld world =
        SimulatedWorld.builder()
            .server(SimulatedServer.of(DATABASE, IRELAND))
            .server(SimulatedServer.of(WEB, IRELAND))
            .build();
    try (DrsOrchestrator orchestrator = orchestrator(world)) {
      orchestrator.groups().create(group("databases", DATABASE), ANN);
      orchestrator.groups().create(group("web", WEB), ANN);
      orchestrator.plans().create(plan(), ANN);

      StartRequest drill =
          StartRequest.builder().planId("shop").kind(ExecutionKind.DRILL).by(ANN).build();
      String id = orchestrator.executions().start(drill).executionId();
      world.time().advance(Duration.ofHours(1)); // the clock jumps; 'web' awaits approval now
      orchestrator
          .executions()
          .request(id, ExecutionRequest.of(RequestType.APPROVE, "bob", "the data is there"));
      world.time().runUntilIdle();

      System.out.println("The drill is " + orchestrator.executions().get(id).status());
    }
  }

  private static DrsOrchestrator orchestrator(SimulatedWorld world) {
    return DrsOrchestrator.builder()
        .time(world.time())
        .workers(Runnable::run)
        .recoveryService(world.drs())
        .protectionGroupStore(new InMemoryProtectionGroupStore())
        .recoveryPlanStore(new InMemoryRecoveryPlanStore())
        .executionStore(new InMemoryExecutionStore())
        .serverClaims(new InMemoryServerClaims())
        .notifier((execution, event) -> System.out.println(event.at() + " " + event.type()))
        .build();
  }

  static ProtectionGroup group(String name, String serverId) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(IRELAND.accountId())
        .region(IRELAND.region())
        .addServerIds(serverId)
        .build();
  }

  static RecoveryPlan plan() {
    Wave databases = Wave.builder().name("databases").addGroupIds("databases").build();
    Wave web =
        Wave.builder()
            .name("web")
            .addGroupIds("web")
            .approval(ApprovalPolicy.builder().build())
            .build();
    return RecoveryPlan.builder().planId("shop").name("Shop").addWaves(databases, web).build();
  }

  private Quickstart() {}
}
