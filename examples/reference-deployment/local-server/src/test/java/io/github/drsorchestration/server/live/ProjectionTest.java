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

class ProjectionTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final Actor ANN = Actor.of("ann");
  private static final Projection.Usual USUAL =
      new Projection.Usual(
          Map.of("databases", Duration.ofMinutes(30), "web", Duration.ofMinutes(10)),
          Duration.ofMinutes(40));

  private final Simulation simulation =
      Simulation.of(
          SimulatedWorld.builder()
              .server(SimulatedServer.of("s-0000000000000000a", PLACE))
              .server(SimulatedServer.of("s-0000000000000000b", PLACE))
              .build());
  private final String id = start();

  private String start() {
    simulation.with(group("databases", "a"), group("web", "b")).with(plan());
    return simulation.start(
        StartRequest.builder().planId("shop").kind(ExecutionKind.DRILL).by(ANN).build());
  }

  private static ProtectionGroup group(String name, String server) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .addServerIds("s-0000000000000000" + server)
        .build();
  }

  private static RecoveryPlan plan() {
    return RecoveryPlan.builder()
        .planId("shop")
        .name("Shop")
        .addWaves(
            Wave.builder().name("databases").addGroupIds("databases").build(),
            Wave.builder().name("web").addGroupIds("web").build())
        .build();
  }

  private Execution execution() {
    return simulation.execution(id);
  }

  private Instant now() {
    return simulation.time().now();
  }

  private Instant end() {
    return Projection.end(execution(), USUAL, now());
  }

  @Test
  void while_a_wave_takes_as_long_as_usual_the_end_stays_where_it_is() {
    simulation.runFor(Duration.ofMinutes(1));
    Instant first = end();
    assertThat(first).isAfter(now().plus(Duration.ofMinutes(35)));

    simulation.runFor(Duration.ofMinutes(5));
    assertThat(end()).isEqualTo(first);
  }

  @Test
  void a_wave_that_ended_early_brings_the_end_forward() {
    simulation.runFor(Duration.ofMinutes(1));
    Instant first = end();
    while (execution().wave("databases").orElseThrow().endedAt().isEmpty()) {
      simulation.runFor(Duration.ofMinutes(1));
    }
    assertThat(now()).isBefore(first.minus(Duration.ofMinutes(10)));

    assertThat(end()).isBefore(first);
  }

  @Test
  void what_is_late_ends_in_the_future() {
    simulation.runFor(Duration.ofMinutes(1));
    Instant muchLater = now().plus(Duration.ofHours(2));

    assertThat(Projection.end(execution(), USUAL, muchLater))
        .isAfter(muchLater.plus(Duration.ofMinutes(10)));
  }
}
