package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveInstanceScenarioTest {

  private static final RecoveryPlan PLAN = plan(wave("both").build());

  @ParameterizedTest
  @EnumSource(
      value = ExecutionKind.class,
      names = {"DRILL", "RECOVERY"})
  void a_live_recovery_instance_blocks_the_whole_execution_where_all_or_nothing_is_wanted(
      ExecutionKind kind) {
    Scene scene = scene().run(request(kind).policy(StartPolicy.ALL_OR_NOTHING).build());

    assertThat(scene.findings()).containsExactly("BLOCKING LIVE_INSTANCE prod");
    assertThat(scene.executionStatuses()).containsExactly("00:00 FAILED");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void a_live_recovery_instance_keeps_its_server_from_a_recovery_and_no_other() {
    Scene scene = scene().run();

    assertThat(scene.findings()).containsExactly("BLOCKING LIVE_INSTANCE prod");
    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.server("prod").failure().orElseThrow())
        .returns(FailureCode.PREFLIGHT, Failure::code)
        .matches(failure -> failure.message().startsWith("LIVE_INSTANCE: "));
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);

    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.server("prod").failure().orElseThrow().code())
        .isEqualTo(FailureCode.LIVE_INSTANCE);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExecutionKind.class,
      names = {"DRILL", "RECOVERY"})
  void an_override_by_name_lets_the_instance_be_deleted(ExecutionKind kind) {
    Scene scene = scene().run(request(kind).liveInstanceOverride(override("prod")).build());

    assertThat(scene.findings()).containsExactly("WARNING LIVE_INSTANCE prod");
    assertThat(scene.execution().findings().get(0).message())
        .endsWith("allowed by operator: it carries nothing any more");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.simulation().world().record().launchesOf(id("prod")))
        .singleElement()
        .matches(launch -> launch.deletedRecovery());
  }

  @Test
  void an_override_that_names_another_server_does_not_help() {
    Scene scene = scene().run(Scene.drill().liveInstanceOverride(override("a")).build());

    assertThat(scene.findings()).containsExactly("BLOCKING LIVE_INSTANCE prod");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void an_instance_that_appears_between_preflight_and_a_later_wave_is_not_deleted() {
    Scene scene = Scene.of(wave("a").build(), wave("b").onFailure(OnFailure.CONTINUE).build());
    scene.start(Scene.drill().build());
    scene.runUntil("00:10");
    somebodyRecovers(scene, "b");
    scene.runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:10 b");
    assertThat(scene.server("b").failure().orElseThrow().code())
        .isEqualTo(FailureCode.LIVE_INSTANCE);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void an_instance_that_appears_during_a_pause_is_not_deleted() {
    Scene scene =
        Scene.of(wave("a").pauseBefore(true).build())
            .start(Scene.drill().build())
            .runUntil("01:00");
    somebodyRecovers(scene, "a");
    scene.runUntil("30:00").request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.launches()).containsExactly("01:00 a");
    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.LIVE_INSTANCE);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void an_override_by_name_also_counts_at_the_launch() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    scene.start(Scene.recovery().liveInstanceOverride(override("b")).build());
    scene.runUntil("00:00");
    somebodyRecovers(scene, "b");
    scene.runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b", "10:40 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_drill_of_servers_that_a_recovery_has_brought_up_is_blocked() {
    Scene scene = Scene.of(wave("a").build()).run();
    scene.run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING LIVE_INSTANCE a");
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void a_recovery_may_delete_what_a_drill_has_left() {
    WorldBuilder world = world().server(server("a").earlierInstance(EarlierInstance.DRILL).build());
    Scene scene = Scene.of(plan(wave("a").build()), world).run();

    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
  }

  private static Scene scene() {
    WorldBuilder world =
        world("a").server(server("prod").earlierInstance(EarlierInstance.RECOVERY).build());
    return Scene.of(world, PLAN, group("both", "a", "prod"));
  }

  private static StartRequest.Builder request(ExecutionKind kind) {
    return Scene.drill().kind(kind);
  }

  private static LiveInstanceOverride override(String name) {
    return new LiveInstanceOverride(Set.of(id(name)), "it carries nothing any more");
  }

  private static void somebodyRecovers(Scene scene, String name) {
    scene
        .simulation()
        .world()
        .drs()
        .startRecovery(
            new LaunchCommand(
                PLACE,
                List.of(new LaunchCommand.Item(id(name), Optional.empty())),
                false,
                Map.of()));
    assertThat(scene.simulation().time().now())
        .isBefore(scene.simulation().world().start().plus(Duration.ofHours(1)));
  }
}
