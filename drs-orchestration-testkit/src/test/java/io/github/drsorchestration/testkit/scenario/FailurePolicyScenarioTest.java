package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.ids;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePolicyScenarioTest {

  @Test
  void stop_starts_no_further_wave() {
    Scene scene = withFailingA(wave("a").build(), wave("b").build());

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:40 FAILED");
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.PENDING);
  }

  @Test
  void stop_lets_waves_that_run_end() {
    Scene scene =
        Scene.of(
                plan(
                    wave("a").build(),
                    wave("b").dependsOn(Set.of()).build(),
                    wave("c").dependsOn(Set.of("b")).build()),
                world("a", "c")
                    .server(Cast.server("b").launchDuration(Scene.duration("20:00")).build())
                    .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a"))))
            .run();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "20:30 PARTIAL");
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.COMPLETED);
  }

  @Test
  void stop_withdraws_the_question_of_a_wave_that_waits_for_approval() {
    Scene scene =
        withFailingA(
            wave("a").build(),
            wave("b").dependsOn(Set.of()).approval(ApprovalPolicy.builder().build()).build());

    assertThat(scene.executionStatuses()).last().isEqualTo("10:40 FAILED");
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.PENDING);
  }

  @Test
  void continue_goes_on_with_the_waves_that_depend_on_the_failed_one() {
    Scene scene = withFailingA(wave("a").onFailure(OnFailure.CONTINUE).build(), wave("b").build());

    assertThat(scene.launches()).containsExactly("00:00 a", "10:40 b");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "21:10 PARTIAL");
  }

  @Test
  void pause_waits_for_a_decision() {
    Scene scene = pausedOnA();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:40 PAUSED");
    assertThat(scene.execution().pause().orElseThrow().wave()).contains("a");
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void a_resume_after_a_failure_accepts_it_and_goes_on() {
    Scene scene = pausedOnA().request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "1:00:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_cancel_after_a_failure_ends_it() {
    Scene scene = pausedOnA().request(RequestType.CANCEL).runUntilIdle();

    assertThat(scene.executionStatuses())
        .containsExactly(
            "00:00 RUNNING", "10:40 PAUSED", "1:00:00 CANCELLING", "1:00:00 CANCELLED");
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void a_pause_that_is_never_ended_runs_into_the_time_limit_of_the_execution() {
    Scene scene =
        Scene.of(
                planOf(wave("a").onFailure(OnFailure.PAUSE).build())
                    .maxDuration(Duration.ofHours(2))
                    .build(),
                failing("a"))
            .run();

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "10:40 PAUSED", "2:00:00 TIMED_OUT");
  }

  @ParameterizedTest
  @CsvSource({
    // failing, threshold, outcome
    "0, 0, COMPLETED",
    "1, 0, FAILED",
    "1, 1, PARTIAL",
    "2, 1, FAILED",
    "2, 50%, PARTIAL",
    "2, 49%, FAILED",
    "1, 25%, PARTIAL",
    "4, 100%, PARTIAL"
  })
  void a_wave_tolerates_failures_up_to_its_threshold(
      int failing, String threshold, WaveStatus outcome) {
    String[] servers = {"n1", "n2", "n3", "n4"};
    WorldBuilder world = world(servers);
    for (int i = 0; i < failing; i++) {
      world.fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id(servers[i])));
    }
    Wave wave = wave("all").failureThreshold(FailureThreshold.parse(threshold)).build();
    Scene scene = Scene.of(world, plan(wave), group("all", servers)).run();

    assertThat(scene.wave("all").status()).isEqualTo(outcome);
  }

  @Test
  void optional_servers_never_fail_a_wave_and_do_not_count_in_the_percentage() {
    String[] servers = {"n1", "n2", "n3", "n4"};
    WorldBuilder world =
        world(servers)
            .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("n1")))
            .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("n2")))
            .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("n3")));
    Wave wave = wave("all").addOptionalServerIds(ids("n1", "n2")).build();
    Wave half = wave.toBuilder().failureThreshold(FailureThreshold.percent(50)).build();
    Wave less = wave.toBuilder().failureThreshold(FailureThreshold.percent(49)).build();

    assertThat(Scene.of(world, plan(half), group("all", servers)).run().wave("all").status())
        .isEqualTo(WaveStatus.PARTIAL);
    assertThat(Scene.of(world, plan(less), group("all", servers)).run().wave("all").status())
        .isEqualTo(WaveStatus.FAILED);
  }

  @Test
  void a_wave_that_takes_too_long_is_timed_out_and_its_job_runs_on() {
    Scene scene =
        Scene.of(
                plan(wave("a").timeout(Duration.ofMinutes(5)).build(), wave("b").build()),
                world("a", "b"))
            .run();

    assertThat(scene.waveStatuses("a"))
        .containsExactly(
            "00:00 PREPARING", "00:00 LAUNCHING", "05:00 VALIDATING", "05:00 TIMED_OUT");
    assertThat(scene.server("a").failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
    assertThat(scene.server("a").failure().orElseThrow().message())
        .contains("job may still be running");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "05:00 FAILED");
  }

  @Test
  void a_server_that_waits_for_room_does_not_time_out_and_then_has_the_whole_time_of_its_wave() {
    WorldBuilder world = world("a", "b").quotas(Cast.PLACE, new Quotas(300, 4_000, 1, 1, 500));
    Scene scene =
        Scene.of(
                plan(
                    wave("a").build(),
                    wave("b").dependsOn(Set.of()).timeout(Duration.ofMinutes(5)).build()),
                world)
            .run();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:40 b");
    assertThat(scene.waveStatuses("b"))
        .containsExactly(
            "00:00 PREPARING", "00:00 LAUNCHING", "15:40 VALIDATING", "15:40 TIMED_OUT");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void an_execution_that_takes_too_long_is_timed_out_whatever_it_is_doing() {
    Scene scene =
        Scene.of(
                planOf(
                        wave("a").build(),
                        wave("b")
                            .dependsOn(Set.of())
                            .approval(ApprovalPolicy.builder().build())
                            .build())
                    .maxDuration(Duration.ofMinutes(5))
                    .build())
            .run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "05:00 TIMED_OUT");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.TIMED_OUT);
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void a_wave_that_waited_for_room_longer_than_its_time_completes_in_the_time_it_has_then() {
    WorldBuilder world = world("a", "b").quotas(Cast.PLACE, new Quotas(300, 4_000, 1, 1, 500));
    Scene scene =
        Scene.of(
                plan(
                    wave("a").build(),
                    wave("b").dependsOn(Set.of()).timeout(Duration.ofMinutes(11)).build()),
                world)
            .run();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:40 b");
    assertThat(scene.server("b").deadline()).contains(scene.moment("21:40"));
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "21:10 COMPLETED");
  }

  @Test
  void waves_whose_turn_never_came_end_with_an_execution_that_is_timed_out() {
    Scene scene =
        Scene.of(
                planOf(wave("a").build(), wave("b").build())
                    .maxDuration(Duration.ofMinutes(5))
                    .build())
            .run();

    assertThat(scene.waveStatuses("b")).containsExactly("05:00 CANCELLED");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "05:00 TIMED_OUT");
  }

  private static Scene pausedOnA() {
    Scene scene =
        Scene.of(
            plan(wave("a").onFailure(OnFailure.PAUSE).build(), wave("b").build()),
            failing("a", "b"));
    return scene.start(Scene.recovery().build()).runUntil("1:00:00");
  }

  private static Scene withFailingA(Wave... waves) {
    return Scene.of(plan(waves), failing("a", "b")).run();
  }

  /** A world in which the first of these servers fails to launch. */
  private static WorldBuilder failing(String... names) {
    return world(names).fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id(names[0])));
  }
}
