package io.github.drsorchestration.testkit.notification;

import static io.github.drsorchestration.api.notification.NotificationType.APPROVAL_ANSWERED;
import static io.github.drsorchestration.api.notification.NotificationType.APPROVAL_AWAITED;
import static io.github.drsorchestration.api.notification.NotificationType.EXECUTION_ENDED;
import static io.github.drsorchestration.api.notification.NotificationType.EXECUTION_STARTED;
import static io.github.drsorchestration.api.notification.NotificationType.SERVER_FAILED;
import static io.github.drsorchestration.api.notification.NotificationType.WAVE_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.notification.NotificationRouter;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole executions whose router tells people. */
class RoutedDrillTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER = "s-0000000000000000a";

  @Test
  void a_drill_tells_of_its_start_its_approval_and_its_end() {
    Simulation simulation = shop(SimulatedWorld.builder());

    Execution drill = simulation.run("shop", ExecutionKind.DRILL);

    assertThat(drill.status()).isEqualTo(ExecutionStatus.COMPLETED);
    List<Notification> told = simulation.topic().taken();
    assertThat(told)
        .extracting(Notification::type)
        .containsExactly(EXECUTION_STARTED, APPROVAL_AWAITED, APPROVAL_ANSWERED, EXECUTION_ENDED);
    assertThat(told.get(1).nextSteps().get(0).command())
        .isEqualTo("drs-orchestration approve " + drill.executionId() + " --wave=web");
    assertThat(told.get(3).facts()).containsEntry("servers", "1").containsEntry("recovered", "1");
    assertThat(told.get(3).accountId()).contains(PLACE.accountId());
    assertThat(simulation.notifier().eventsOf(drill.executionId())).hasSizeGreaterThan(8);
  }

  @Test
  void a_channel_that_hangs_does_not_delay_the_execution() {
    Simulation quick = shop(SimulatedWorld.builder());
    Simulation slow = shop(SimulatedWorld.builder());
    slow.topic().taking(VirtualTime.FOR_EVER);
    slow.after(Duration.ofHours(6), () -> slow.topic().taking(Duration.ZERO));

    Execution undisturbed = quick.run("shop", ExecutionKind.DRILL);
    Execution drill = slow.run("shop", ExecutionKind.DRILL);

    assertThat(drill.endedAt()).isEqualTo(undisturbed.endedAt());
    assertThat(drill.notifiedThrough()).isEqualTo(drill.eventCount());
    assertThat(slow.topic().taken())
        .extracting(Notification::type)
        .containsExactlyInAnyOrder(
            EXECUTION_STARTED, APPROVAL_AWAITED, APPROVAL_ANSWERED, EXECUTION_ENDED);
  }

  @Test
  void a_failure_is_told_with_server_and_place() {
    Simulation simulation =
        shop(SimulatedWorld.builder().fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, SERVER)));

    Execution recovery = simulation.run("shop", ExecutionKind.RECOVERY);

    assertThat(recovery.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(simulation.topic().taken())
        .extracting(Notification::type)
        .contains(SERVER_FAILED, WAVE_FAILED, NotificationType.EXECUTION_FAILED);
    Notification server =
        simulation.topic().taken().stream()
            .filter(it -> it.type() == SERVER_FAILED)
            .findFirst()
            .orElseThrow();
    assertThat(server.region()).contains(PLACE.region());
    assertThat(server.facts()).containsEntry("serverId", SERVER).containsEntry("wave", "web");
  }

  @Test
  void several_recipients_with_one_address_get_one_mail() {
    Simulation simulation = shop(SimulatedWorld.builder());
    recipient(simulation, "r1", Set.of("shop"), Set.of(EXECUTION_STARTED));
    recipient(simulation, "r2", Set.of(), Set.of(EXECUTION_ENDED));
    recipient(simulation, "r3", Set.of("bank"), Set.of());

    simulation.run("shop", ExecutionKind.DRILL);

    assertThat(simulation.topic().attempts())
        .filteredOn(it -> !it.audience().isEmpty())
        .extracting(it -> it.notification().type())
        .containsExactly(EXECUTION_STARTED, EXECUTION_ENDED);
    assertThat(simulation.topic().attempts())
        .flatExtracting(ScriptedChannel.Attempt::audience)
        .hasSize(2)
        .containsOnly(simulation.topic().attempts().get(0).audience().toArray(String[]::new));
  }

  private static void recipient(
      Simulation simulation, String id, Set<String> plans, Set<NotificationType> types) {
    Recipient.records(simulation.ports().recordStore())
        .create(
            id,
            new Recipient(
                id, Optional.of("Ops@example.org"), Optional.empty(), plans, types, Set.of()));
  }

  private static Simulation shop(WorldBuilder world) {
    ProtectionGroup web =
        ProtectionGroup.builder()
            .groupId("web")
            .name("web")
            .accountId(PLACE.accountId())
            .region(PLACE.region())
            .addServerIds(SERVER)
            .build();
    Wave wave =
        Wave.builder()
            .name("web")
            .addGroupIds("web")
            .approval(ApprovalPolicy.builder().build())
            .build();
    Simulation simulation =
        Simulation.of(world.server(SimulatedServer.of(SERVER, PLACE)).build())
            .withPorts(ports -> new NotificationRouter(ports.build()).ports().toBuilder())
            .with(web)
            .with(RecoveryPlan.builder().planId("shop").name("Shop").addWaves(wave).build());
    simulation.approvals().forWave("web", ScriptedAnswer.yes(Duration.ofMinutes(5), "bob"));
    return simulation;
  }
}
