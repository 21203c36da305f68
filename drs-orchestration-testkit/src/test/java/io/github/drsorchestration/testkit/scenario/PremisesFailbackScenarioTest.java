package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Homeward.approve;
import static io.github.drsorchestration.testkit.scenario.Homeward.choice;
import static io.github.drsorchestration.testkit.scenario.Homeward.failback;
import static io.github.drsorchestration.testkit.scenario.Homeward.failedOver;
import static io.github.drsorchestration.testkit.scenario.Homeward.stage;
import static io.github.drsorchestration.testkit.scenario.Homeward.toTheCutover;
import static io.github.drsorchestration.testkit.scenario.Homeward.waits;
import static io.github.drsorchestration.testkit.scenario.Homeward.way;
import static io.github.drsorchestration.testkit.scenario.Homeward.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way home of a server whose machine is on premises. */
class PremisesFailbackScenarioTest {

  private static final FailbackChoice CLEAN_UP = choice().cleanUp(true).build();

  @Test
  void it_waits_for_the_failback_client_comes_home_and_is_protected_by_its_agent() {
    Scene scene = failedOver(cellar(Optional.of(Duration.ofHours(6)), "db"), wave("db").build());
    String instance = scene.server("db").recoveryInstanceId().orElseThrow();
    approve(toTheCutover(scene, CLEAN_UP)).runUntilIdle();

    assertThat(scene.findings()).contains("WARNING ORIGIN_ON_PREMISES db");
    assertThat(waits(scene).get(0))
        .contains("db", "failback client", Cast.PLACE.region(), Cast.PLACE.accountId(), instance);
    assertThat(
            scene.record(
                EventType.SERVER_REVERSED,
                EventType.SERVER_IN_SYNC,
                EventType.STATUS_CHANGED,
                EventType.PRODUCTION_MOVED,
                EventType.SERVER_PROTECTED,
                EventType.INSTANCE_TERMINATED,
                EventType.SERVER_CLEANED_UP,
                EventType.CLEAN_UP_ENDED))
        .containsExactly(
            "10:40 RUNNING",
            "6:19:17.855 db db SERVER_REVERSED",
            "10:12:55.711 db db SERVER_IN_SYNC",
            "10:12:55.711 AWAITING_APPROVAL",
            "10:12:55.711 RUNNING",
            "10:22:15.711 db db ORIGIN",
            "10:22:15.711 COMPLETED",
            "14:28:39.388 db db SERVER_PROTECTED",
            "14:32:24.488 db INSTANCE_TERMINATED",
            "14:32:39.488 db db SERVER_CLEANED_UP",
            "14:32:39.488 CLEAN_UP_ENDED");
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(scene.server("db").recoveryInstanceId()).isEmpty();
    assertThat(scene.simulation().world().record().terminations())
        .extracting(it -> it.instanceId())
        .containsExactly(instance);
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void a_plan_of_which_a_part_is_on_premises_comes_home_as_a_whole() {
    Scene scene =
        failedOver(
            world("web").server(machine("db", Optional.of(Duration.ofHours(9)))),
            wave("db").build(),
            wave("web").build());
    approve(toTheCutover(scene, CLEAN_UP)).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(List.of(stage(scene, "db"), stage(scene, "web")))
        .containsOnly(FailbackStage.CLEANED_UP);
    assertThat(way(scene, "db").origin()).isEmpty();
    assertThat(way(scene, "web").origin()).contains(Homeward.HOME);
  }

  @Test
  void servers_in_aws_do_not_wait_for_a_machine_that_nobody_boots() {
    Scene scene =
        failedOver(
            world("web").server(machine("db", Optional.empty())),
            wave("db").dependsOn(Set.of()).build(),
            wave("web").dependsOn(Set.of()).build());
    approve(toTheCutover(scene, choice().syncWithin(Duration.ofDays(2)).build()));
    scene.runFor("1:00:00");

    assertThat(way(scene, "web").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.REVERSING);
    scene.runUntilIdle();
    assertThat(scene.server("db").failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
    assertThat(scene.server("db").failure().orElseThrow().message()).contains("failback client");
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.RECOVERY);
  }

  @Test
  void a_machine_that_does_not_boot_is_launched_again_after_its_client_was() {
    Scene scene =
        failedOver(
            cellar(Optional.of(Duration.ofHours(6)), "db")
                .fault(
                    Fault.builder()
                        .kind(FaultKind.LAUNCH_FAILS)
                        .serverId(id("db"))
                        .occurrence(2)
                        .build()),
            wave("db").build());
    approve(toTheCutover(scene, FailbackChoice.DEFAULT)).runUntilIdle();
    assertThat(scene.server("db").failure().orElseThrow().message()).contains("did not boot");
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.RECOVERY);

    scene.request(RequestType.RETRY).runFor("10:00");
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.REVERSING);
    assertThat(way(scene, "db").problem().orElseThrow())
        .startsWith("the failback of it has failed");
    scene
        .simulation()
        .world()
        .served()
        .failback()
        .bootClient(Cast.PLACE, way(scene, "db").instanceId());
    scene.runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.PROTECTED);
  }

  @Test
  void cancelled_before_the_cutover_a_clean_up_stops_the_client_and_terminates_nothing() {
    Scene scene = failedOver(cellar(Optional.of(Duration.ofHours(6)), "db"), wave("db").build());
    toTheCutover(scene, FailbackChoice.DEFAULT).request(RequestType.CANCEL).runUntilIdle();
    scene.request(RequestType.CLEAN_UP).runUntilIdle();

    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.CLEANED_UP);
    assertThat(scene.terminations()).isEmpty();
    assertThat(
            scene.simulation().world().served().instances(Cast.PLACE).get(0).failbackState().name())
        .isEqualTo("FAILBACK_NOT_STARTED");
  }

  @Test
  void what_is_home_already_is_not_brought_home_again() {
    Scene scene = failedOver(cellar(Optional.of(Duration.ofHours(6)), "db"), wave("db").build());
    approve(toTheCutover(scene, FailbackChoice.DEFAULT)).runUntilIdle();
    scene.start(failback()).runUntilIdle();

    assertThat(scene.findings()).contains("INFO NOT_FAILED_OVER db");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  /** A world whose machines are on premises, and are booted so long after their failover. */
  private static WorldBuilder cellar(Optional<Duration> bootedAfter, String... names) {
    WorldBuilder world = Cast.world().initialSync(Duration.ofHours(4));
    for (String name : names) {
      world.server(machine(name, bootedAfter));
    }
    return world;
  }

  private static SimulatedServer machine(String name, Optional<Duration> bootedAfter) {
    return server(name).failbackClientAfter(bootedAfter).build();
  }
}
