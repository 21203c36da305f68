package io.github.drsorchestration.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");

  @Test
  void a_plan_of_two_waves_is_brought_back() {
    String database = "s-00000000000000db1";
    String web = "s-0000000000000web1";
    Simulation simulation =
        Simulation.of(
                SimulatedWorld.builder()
                    .server(SimulatedServer.of(database, PLACE))
                    .server(SimulatedServer.of(web, PLACE))
                    .build())
            .with(group("databases", database), group("web", web))
            .with(
                RecoveryPlan.builder()
                    .planId("shop")
                    .name("Shop")
                    .addWaves(Wave.builder().name("databases").addGroupIds("databases").build())
                    .addWaves(Wave.builder().name("web").addGroupIds("web").build())
                    .build());

    Execution execution = simulation.run("shop", ExecutionKind.RECOVERY);

    simulation
        .notifier()
        .publications()
        .forEach(
            p ->
                System.out.println(
                    p.event().at()
                        + " "
                        + p.event().type()
                        + " "
                        + p.event().wave()
                        + " "
                        + p.event().reason()
                        + p.event().details()));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(execution.settled()).isTrue();
    assertThat(simulation.world().record().launches()).hasSize(2);
  }

  private static ProtectionGroup group(String name, String... servers) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .addServerIds(servers)
        .build();
  }
}
