package io.github.drsorchestration.testkit.service.lifecycle;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.Requester;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Three servers in two places, and a DRS that does with them as a test says. */
abstract class ActionScene {

  static final Actor ANN = Actor.of("ann");
  static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  static final AccountRegion PARIS = new AccountRegion("444455556666", "eu-west-3");
  static final String WEB = "s-0000000000000web1";
  static final String DATABASE = "s-00000000000000db1";
  static final String FAR = "s-0000000000000far1";
  static final String INSTANCE = "i-0000000000000aaa1";

  final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(SimulatedServer.builder().serverId(WEB).where(DUBLIN).hostname("web-1").build())
          .server(SimulatedServer.of(DATABASE, DUBLIN))
          .server(SimulatedServer.of(FAR, PARIS))
          .build();
  final ScriptedReplication drs = new ScriptedReplication(world.drs());
  final Simulation simulation = Simulation.of(world).withPorts(ports -> ports.recoveryService(drs));

  static ActionRequest request(ServerAction action, String... ids) {
    return new ActionRequest(
        action,
        Arrays.stream(ids)
            .map(id -> new ActionTarget(id.equals(FAR) ? PARIS : DUBLIN, id))
            .toList(),
        Set.of(ids),
        List.of(),
        false,
        ANN);
  }

  static ActionRequest dryRun(ActionRequest it) {
    return new ActionRequest(it.action(), it.targets(), Set.of(), it.overrides(), true, it.by());
  }

  ActionReport perform(ActionRequest request) {
    return simulation.orchestrator().serverActions().perform(request, Requester.OF_EVERYTHING);
  }

  ServerOutcome only(ActionRequest request) {
    return perform(request).servers().get(0);
  }

  static RecoveryInstance.Builder instance(boolean drill) {
    return RecoveryInstance.builder()
        .instanceId(INSTANCE)
        .where(DUBLIN)
        .serverId(WEB)
        .drill(drill)
        .state(InstanceState.RUNNING);
  }

  static List<Obstacle.Code> codes(ServerOutcome outcome) {
    return outcome.obstacles().stream().map(Obstacle::code).toList();
  }

  void webIsInAPlan() {
    simulation
        .with(
            ProtectionGroup.builder()
                .groupId("g")
                .name("Web servers")
                .accountId(DUBLIN.accountId())
                .region(DUBLIN.region())
                .addServerIds(WEB)
                .build())
        .with(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .addWaves(Wave.builder().name("web").addGroupIds("g").build())
                .build());
  }

  /** An execution that goes on, and holds this server. */
  void running(String executionId, String serverId) {
    Instant now = simulation.time().now();
    if (simulation.ports().executionStore().find(executionId).isEmpty()) {
      RecoveryPlan plan =
          RecoveryPlan.builder()
              .planId("other")
              .name("Other")
              .addWaves(Wave.builder().name("w").addGroupIds("x").build())
              .build();
      simulation
          .ports()
          .executionStore()
          .create(
              Execution.builder()
                  .executionId(executionId)
                  .plan(plan)
                  .planHash("0".repeat(64))
                  .startRequest(
                      StartRequest.builder()
                          .planId("other")
                          .kind(ExecutionKind.DRILL)
                          .by("ann")
                          .build())
                  .declaredAt(now)
                  .createdAt(now)
                  .deadline(now.plusSeconds(86_400))
                  .build(),
              List.of());
    }
    simulation.ports().serverClaims().claim(executionId, Set.of(serverId));
  }
}
