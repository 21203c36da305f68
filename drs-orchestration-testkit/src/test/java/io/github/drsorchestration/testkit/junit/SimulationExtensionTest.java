package io.github.drsorchestration.testkit.junit;

import static io.github.drsorchestration.testkit.assertion.ExecutionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Seed(42)
class SimulationExtensionTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final String DATABASE = "s-00000000000000db1";
  private static final String WEB = "s-0000000000000web1";

  @RegisterExtension
  static final SimulationExtension WORLD =
      SimulationExtension.of(
          world ->
              world
                  .jobPending(Duration.ofSeconds(30))
                  .server(server(DATABASE))
                  .server(server(WEB)));

  private Execution execution;

  @BeforeEach
  void the_web_server_fails(Simulation simulation) {
    simulation.world().add(Fault.ofServer(FaultKind.LAUNCH_FAILS, WEB));
    simulation.with(group("databases", DATABASE), group("web", WEB)).with(plan());
    execution = simulation.run("shop", ExecutionKind.RECOVERY);
  }

  @Test
  void a_simulation_is_at_hand_and_its_outcome_is_told_exactly() {
    assertThat(execution)
        .isPartial()
        .hasRecovered(DATABASE)
        .wave("databases")
        .isCompletedAfter(Duration.ofSeconds(12 * 60 + 30))
        .wave("web")
        .startsAfterEndOf("databases")
        .wave("web")
        .hasStatus(WaveStatus.FAILED)
        .server(DATABASE)
        .isUpAfter(Duration.ofSeconds(12 * 60 + 30))
        .server(WEB)
        .failedWith(FailureCode.LAUNCH_FAILED)
        .server(WEB)
        .wasTried(1);
  }

  @Test
  void the_world_is_the_simulations_own(Simulation simulation, SimulatedWorld world) {
    assertThat(world).isSameAs(simulation.world());
    assertThat(world.record().launchesOf(WEB)).hasSize(1);
  }

  @Test
  void what_is_not_so_is_told_with_the_whole_story() {
    assertThatThrownBy(() -> assertThat(execution).isCompleted())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to be COMPLETED, but it is PARTIAL")
        .hasMessageContaining(WEB + ": FAILED (LAUNCH_FAILED");
    assertThatThrownBy(() -> assertThat(execution).wasUpWithin(Duration.ofHours(4)))
        .hasMessageContaining("not all are up");
    assertThatThrownBy(() -> assertThat(execution).server(WEB).hasStatus(ServerStatus.RECOVERED))
        .hasMessageContaining("to be RECOVERED, but it is: FAILED");
    assertThatThrownBy(() -> assertThat(execution).wave("cache").neverStarts())
        .hasMessageContaining("Expected a wave 'cache', but there are: [databases, web]");
  }

  private static SimulatedServer server(String serverId) {
    return SimulatedServer.builder()
        .serverId(serverId)
        .where(PLACE)
        .launchDuration(Duration.ofMinutes(12))
        .build();
  }

  private static ProtectionGroup group(String name, String server) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .addServerIds(server)
        .build();
  }

  private static RecoveryPlan plan() {
    return RecoveryPlan.builder()
        .planId("shop")
        .name("Shop")
        .addWaves(Wave.builder().name("databases").addGroupIds("databases").build())
        .addWaves(Wave.builder().name("web").addGroupIds("web").build())
        .build();
  }
}
