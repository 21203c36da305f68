package io.github.drsorchestration.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The disks of the database are copied for nine hours, those of the web server for two. */
class FailbackProjectionTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion HOME = new AccountRegion("111122223333", "eu-central-1");
  private static final Actor ANN = Actor.of("ann");
  private static final Projection.Usual USUAL =
      new Projection.Usual(
          Map.of("databases", Duration.ofMinutes(20), "web", Duration.ofMinutes(10)),
          Duration.ofHours(30));

  private final Simulation simulation =
      Simulation.of(
          SimulatedWorld.builder()
              .place(HOME)
              .server(server("a", Duration.ofHours(9)))
              .server(server("b", Duration.ofHours(2)))
              .build());
  private final String id = failback();

  private static SimulatedServer server(String letter, Duration copy) {
    return SimulatedServer.builder()
        .serverId("s-0000000000000000" + letter)
        .where(PLACE)
        .origin(HOME)
        .originInstanceId("i-0000000000000000" + letter)
        .reverseSync(copy)
        .build();
  }

  private String failback() {
    simulation
        .with(group("databases", "a"), group("web", "b"))
        .with(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .addWaves(
                    Wave.builder().name("databases").addGroupIds("databases").build(),
                    Wave.builder().name("web").addGroupIds("web").build())
                .build());
    simulation.start(start(ExecutionKind.RECOVERY));
    simulation.runFor(Duration.ofHours(3));
    return simulation.start(start(ExecutionKind.FAILBACK));
  }

  private static StartRequest start(ExecutionKind kind) {
    return StartRequest.builder().planId("shop").kind(kind).by(ANN).build();
  }

  private static ProtectionGroup group(String name, String letter) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .addServerIds("s-0000000000000000" + letter)
        .build();
  }

  private Execution execution() {
    return simulation.execution(id);
  }

  private Instant end() {
    return Projection.end(execution(), USUAL, simulation.time().now());
  }

  @Test
  void it_ends_after_the_copy_that_is_waited_for_and_the_waves_behind_it() {
    simulation.runFor(Duration.ofMinutes(10));
    Instant launched = execution().createdAt().plus(Duration.ofHours(9));

    assertThat(end())
        .isBetween(launched.plus(Duration.ofMinutes(30)), launched.plus(Duration.ofMinutes(40)));
  }

  @Test
  void as_long_as_the_end_of_a_copy_is_not_known_it_takes_as_long_as_was_forecast() {
    simulation.runFor(Duration.ofSeconds(6));

    assertThat(end()).isEqualTo(execution().createdAt().plus(USUAL.all()));
  }

  @Test
  void people_who_have_to_approve_it_are_not_counted_in() {
    simulation.runFor(Duration.ofHours(12));

    assertThat(end()).isEqualTo(simulation.time().now().plus(Duration.ofMinutes(30)));
  }
}
