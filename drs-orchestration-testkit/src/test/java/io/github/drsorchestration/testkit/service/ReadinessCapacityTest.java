package io.github.drsorchestration.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.service.readiness.ReadinessCode;
import io.github.drsorchestration.core.service.readiness.ReadinessFinding;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessCapacityTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final Quotas THREE_SERVERS = new Quotas(3, 4_000, 20, 100, 500);
  private static final List<String> SERVERS =
      List.of("s-0000000000000000a", "s-0000000000000000b", "s-0000000000000000c");

  @Test
  void a_place_whose_quota_is_nearly_used_up_is_worth_a_look() {
    assertThat(capacityFindings(ReplicationState.CONTINUOUS))
        .containsExactly("3 servers are replicated, and 3 may be");
  }

  @Test
  void a_server_that_is_not_replicated_any_more_takes_no_room() {
    assertThat(capacityFindings(ReplicationState.STOPPED)).isEmpty();
  }

  private static List<String> capacityFindings(ReplicationState ofTheLast) {
    WorldBuilder world = SimulatedWorld.builder().quotas(PLACE, THREE_SERVERS);
    SERVERS.subList(0, 2).forEach(id -> world.server(SimulatedServer.of(id, PLACE)));
    world.server(
        SimulatedServer.builder()
            .serverId(SERVERS.get(2))
            .where(PLACE)
            .replicationState(ofTheLast)
            .build());
    Simulation simulation = Simulation.of(world.build()).with(group()).with(plan());
    return simulation.orchestrator().readiness().evaluate("shop").findings().stream()
        .filter(it -> it.code() == ReadinessCode.CAPACITY)
        .map(ReadinessFinding::message)
        .toList();
  }

  private static ProtectionGroup group() {
    return ProtectionGroup.builder()
        .groupId("db")
        .name("Databases")
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .addServerIds(SERVERS.get(0))
        .build();
  }

  private static RecoveryPlan plan() {
    return RecoveryPlan.builder()
        .planId("shop")
        .name("Shop")
        .addWaves(Wave.builder().name("only").addGroupIds("db").build())
        .build();
  }
}
