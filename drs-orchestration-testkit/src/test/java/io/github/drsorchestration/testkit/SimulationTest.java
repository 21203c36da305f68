package io.github.drsorchestration.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");

  private static final String DATABASE = "s-00000000000000db1";
  private static final String WEB = "s-0000000000000web1";

  private final Simulation simulation = shop();

  @Test
  void a_plan_of_two_waves_is_brought_back() {
    Execution execution = simulation.run("shop", ExecutionKind.RECOVERY);

    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(execution.settled()).isTrue();
    assertThat(simulation.world().record().launches()).hasSize(2);
  }

  @Test
  void events_bring_the_next_wave_forward() {
    Execution withEvents = simulation.run("shop", ExecutionKind.DRILL);
    Execution without = shop().withoutEvents().run("shop", ExecutionKind.DRILL);

    assertThat(started(withEvents, "web")).isLessThan(started(without, "web"));
  }

  @Test
  void the_end_of_an_execution_can_be_run_to() {
    String id = simulation.start(recovery());
    simulation.after(Duration.ofDays(1), () -> {});

    Execution execution = simulation.runUntilEnd(id);

    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(simulation.time().now()).isEqualTo(execution.endedAt().orElseThrow());
  }

  @Test
  void the_end_of_an_execution_can_be_waited_for() {
    String id = simulation.start(recovery());
    CompletableFuture<Execution> settled = simulation.orchestrator().whenSettled(id);
    simulation.runFor(Duration.ofMinutes(15));
    assertThat(settled).isNotDone();
    simulation.runUntilIdle();

    assertThat(settled)
        .isCompletedWithValueMatching(it -> it.status() == ExecutionStatus.COMPLETED);
    assertThat(simulation.orchestrator().whenSettled(id)).isNotDone();
    simulation.runUntilIdle();
    assertThatThrownBy(() -> simulation.orchestrator().whenSettled("none"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void what_tests_print_can_be_read() {
    simulation.run("shop", ExecutionKind.RECOVERY);

    assertThat(simulation)
        .hasToString(
            "world at "
                + simulation.time().now()
                + ", launches: 2, terminations: 0, id-1 COMPLETED");
    assertThat(simulation.world().calls().toString())
        .contains("StartRecovery={111122223333/eu-west-1=2}");
    assertThat(simulation.notifier().toString()).contains("id-1 1 2026-01-01T00:00:00Z EXECUTION_");
  }

  private static Simulation shop() {
    return Simulation.of(
            SimulatedWorld.builder()
                .jobPending(Duration.ofSeconds(30))
                .server(SimulatedServer.of(DATABASE, PLACE))
                .server(SimulatedServer.of(WEB, PLACE))
                .build())
        .with(group("databases", DATABASE), group("web", WEB))
        .with(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .addWaves(Wave.builder().name("databases").addGroupIds("databases").build())
                .addWaves(Wave.builder().name("web").addGroupIds("web").build())
                .build());
  }

  private static StartRequest recovery() {
    return StartRequest.builder()
        .planId("shop")
        .kind(ExecutionKind.RECOVERY)
        .by(Simulation.OPERATOR)
        .build();
  }

  private static Duration started(Execution execution, String wave) {
    return Duration.between(
        execution.createdAt(), execution.wave(wave).orElseThrow().startedAt().orElseThrow());
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
