package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.groupIn;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveGraphScenarioTest {

  @Test
  void by_default_each_wave_waits_for_the_one_before() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build(), wave("c").build()).run();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b", "21:00 c");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "31:30 COMPLETED");
  }

  @Test
  void a_diamond_launches_its_independent_waves_in_parallel() {
    Scene scene =
        Scene.of(
                wave("a").build(),
                wave("b").dependsOn(Set.of("a")).build(),
                wave("c").dependsOn(Set.of("a")).build(),
                wave("d").dependsOn(Set.of("b", "c")).build())
            .run();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b", "10:30 c", "21:00 d");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "31:30 COMPLETED");
  }

  @Test
  void a_wave_waits_for_the_slower_of_two() {
    WorldBuilder world =
        world("a", "d").server(server("b").launchDuration(Scene.duration("20:00")).build());
    Scene scene =
        Scene.of(
                plan(
                    wave("a").build(),
                    wave("b").dependsOn(Set.of()).build(),
                    wave("d").dependsOn(Set.of("a", "b")).build()),
                world)
            .run();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b", "20:30 d");
  }

  @Test
  void waves_without_dependencies_start_at_once() {
    Scene scene = Scene.of(wave("a").build(), wave("b").dependsOn(Set.of()).build()).run();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b");
  }

  @Test
  void a_wave_whose_condition_does_not_hold_is_left_out_and_the_next_goes_on() {
    Scene scene =
        Scene.of(
                wave("a").build(),
                wave("b").condition(new WaveCondition.KindIs(ExecutionKind.RECOVERY)).build(),
                wave("c").build())
            .run(Scene.drill().build());

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 c");
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.EXCLUDED);
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.EXCLUDED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_condition_may_ask_for_a_parameter() {
    Wave[] waves = {
      wave("a").condition(new WaveCondition.ParameterIs("site", "paris")).build(),
      wave("b").dependsOn(Set.of()).build()
    };

    assertThat(Scene.of(waves).run().launches()).containsExactly("00:00 b");
    assertThat(
            Scene.of(waves).run(Scene.recovery().putParameters("site", "paris").build()).launches())
        .containsExactly("00:00 a", "00:00 b");
  }

  @Test
  void a_condition_may_ask_how_another_wave_ended() {
    Wave fallback =
        wave("b").condition(new WaveCondition.WaveEndedAs("a", WaveOutcome.EXCLUDED)).build();
    Wave never = wave("a").condition(new WaveCondition.KindIs(ExecutionKind.DRILL)).build();

    assertThat(Scene.of(never, fallback).run().launches()).containsExactly("00:00 b");
    assertThat(Scene.of(never, fallback).run(Scene.drill().build()).launches())
        .containsExactly("00:00 a");
  }

  @Test
  void an_execution_of_which_nothing_takes_part_is_completed_without_a_launch() {
    Scene scene =
        Scene.of(wave("a").condition(new WaveCondition.KindIs(ExecutionKind.RECOVERY)).build())
            .run(Scene.drill().build());

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "00:00 COMPLETED");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void waves_are_generated_from_the_numbers_in_a_tag_in_the_order_of_the_numbers() {
    WorldBuilder world =
        world()
            .server(server("a").putTags("dr:wave", "10").putTags("app", "shop").build())
            .server(server("b").putTags("dr:wave", "2").putTags("app", "shop").build())
            .server(server("c").putTags("dr:wave", " 2 ").putTags("app", "shop").build())
            .server(server("other").putTags("dr:wave", "1").build());
    RecoveryPlan generated =
        RecoveryPlan.builder()
            .planId("plan")
            .name("plan")
            .generatedWaves(WaveGeneration.builder().addGroupIds("shop").build())
            .build();
    Scene scene =
        Scene.of(
                world,
                generated,
                groupIn(Cast.PLACE, "shop")
                    .tagCriteria(new TagCriteria(Map.of("app", "shop")))
                    .build())
            .run();

    assertThat(scene.launches()).containsExactly("00:00 b", "00:00 c", "10:30 a");
    assertThat(scene.execution().waves())
        .extracting(wave -> wave.wave().name())
        .containsExactly("wave-2", "wave-10");
    assertThat(scene.wave("wave-10").dependsOn()).containsExactly("wave-2");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_member_without_a_number_blocks_a_drill_of_generated_waves() {
    WorldBuilder world = world("b").server(server("a").putTags("dr:wave", "1").build());
    RecoveryPlan generated =
        RecoveryPlan.builder()
            .planId("plan")
            .name("plan")
            .generatedWaves(WaveGeneration.builder().addGroupIds("shop").build())
            .build();
    Scene scene = Scene.of(world, generated, group("shop", "a", "b")).run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING NO_WAVE_NUMBER b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void a_wave_may_launch_some_members_of_its_groups_only() {
    Scene scene =
        Scene.of(
                world("a", "b"),
                plan(wave("all").addServerIds(id("b")).build()),
                group("all", "a", "b"))
            .run();

    assertThat(scene.launches()).containsExactly("00:00 b");
  }

  @Test
  void a_wave_over_two_accounts_launches_one_job_in_each() {
    WorldBuilder world = world("here").server(server("there").where(Cast.ELSEWHERE).build());
    Scene scene =
        Scene.of(
                world,
                plan(Wave.builder().name("both").addGroupIds("here", "there").build()),
                group("here"),
                groupIn(Cast.ELSEWHERE, "there").addServerIds(id("there")).build())
            .run();

    assertThat(scene.launches()).containsExactly("00:00 here", "00:00 there");
    assertThat(scene.wave("both").attempts())
        .extracting(attempt -> attempt.where())
        .isEqualTo(List.of(Cast.PLACE, Cast.ELSEWHERE));
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }
}
