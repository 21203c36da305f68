package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PauseScenarioTest {

  @Test
  void the_plan_pauses_before_the_first_wave_too() {
    Scene scene =
        Scene.of(wave("a").pauseBefore(true).build())
            .start(Scene.recovery().build())
            .runUntil("08:00");
    assertThat(scene.execution().pause().orElseThrow().reason()).contains("wave 'a'");
    scene.request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "00:00 PAUSED", "08:00 RUNNING", "18:30 COMPLETED");
    assertThat(scene.launches()).containsExactly("08:00 a");
  }

  @Test
  void the_plan_pauses_before_a_later_wave() {
    Scene scene =
        Scene.of(wave("a").build(), wave("b").pauseBefore(true).build())
            .start(Scene.recovery().build())
            .runUntil("30:00")
            .request(RequestType.RESUME)
            .runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "30:00 b");
    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "10:30 PAUSED", "30:00 RUNNING", "40:30 COMPLETED");
  }

  @Test
  void a_pause_and_an_approval_before_one_wave_come_one_after_the_other() {
    Wave wave = wave("a").pauseBefore(true).approval(ApprovalPolicy.builder().build()).build();
    Scene scene = Scene.of(wave).start(Scene.recovery().build()).runUntil("05:00");
    assertThat(scene.simulation().approvals().requests()).isEmpty();
    scene.request(RequestType.RESUME).runUntil("06:00");

    assertThat(scene.executionStatuses())
        .containsExactly(
            "00:00 RUNNING", "00:00 PAUSED", "05:00 RUNNING", "05:00 AWAITING_APPROVAL");
  }

  @Test
  void a_resume_is_taken_before_the_engine_has_come_to_obey_the_pause() {
    Scene scene =
        Scene.of(wave("a").build(), wave("b").build())
            .start(Scene.recovery().build())
            .runUntil("05:00")
            .request(RequestType.PAUSE)
            .request(RequestType.RESUME)
            .runUntilIdle();

    assertThat(scene.record(EventType.REQUEST_MADE)).hasSize(2);
    assertThat(scene.record(EventType.REQUEST_REFUSED)).isEmpty();
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "21:00 COMPLETED");
  }

  @Test
  void a_pause_while_a_job_runs_lets_it_end_and_starts_nothing() {
    Scene scene =
        Scene.of(wave("a").build(), wave("b").build())
            .start(Scene.recovery().build())
            .runUntil("05:00")
            .request(RequestType.PAUSE)
            .runUntil("1:00:00");

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "05:00 PAUSE_PENDING", "10:30 PAUSED");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(scene.launches()).containsExactly("00:00 a");

    scene.request(RequestType.RESUME).runUntilIdle();
    assertThat(scene.launches()).containsExactly("00:00 a", "1:00:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_pause_that_is_ended_before_the_job_is_has_changed_nothing() {
    Scene scene =
        Scene.of(wave("a").build(), wave("b").build())
            .start(Scene.recovery().build())
            .runUntil("05:00")
            .request(RequestType.PAUSE)
            .runUntil("07:00")
            .request(RequestType.RESUME)
            .runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b");
    assertThat(scene.executionStatuses())
        .containsExactly(
            "00:00 RUNNING", "05:00 PAUSE_PENDING", "07:00 RUNNING", "21:00 COMPLETED");
  }

  @Test
  void a_resume_accepts_no_other_failure_than_the_one_that_the_pause_was_for() {
    Scene scene = pausedForTwoFailures();
    scene.request(RequestType.RESUME).runUntil("30:00");

    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(scene.execution().pause().orElseThrow().wave()).contains("b");
    assertThat(scene.wave("a").failureAccepted()).isTrue();
    assertThat(scene.wave("b").failureAccepted()).isFalse();
    scene.request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.executionStatuses())
        .containsExactly(
            "00:00 RUNNING",
            "10:40 PAUSED",
            "20:00 RUNNING",
            "20:00 PAUSED",
            "30:00 RUNNING",
            "40:30 PARTIAL");
    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b", "30:00 c");
  }

  @Test
  void a_resume_that_names_the_other_failed_wave_accepts_that_one_too() {
    Scene scene = pausedForTwoFailures();
    scene.request(Scene.asking(RequestType.RESUME).wave("b").build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b", "20:00 c");
    assertThat(scene.executionStatuses()).endsWith("20:00 RUNNING", "30:30 PARTIAL");
  }

  private static Scene pausedForTwoFailures() {
    return Scene.of(
            plan(
                wave("a").onFailure(OnFailure.PAUSE).build(),
                wave("b").onFailure(OnFailure.PAUSE).dependsOn(Set.of()).build(),
                wave("c").dependsOn(Set.of("a", "b")).build()),
            world("a", "b", "c")
                .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a")))
                .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("b"))))
        .start(Scene.recovery().build())
        .runUntil("20:00");
  }

  @Test
  void a_pause_before_preflight_holds_before_the_first_launch() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build());
    scene.request(RequestType.PAUSE).runUntil("05:00");

    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(scene.launches()).isEmpty();
    scene.request(RequestType.RESUME).runUntilIdle();
    assertThat(scene.launches()).containsExactly("05:00 a");
  }

  @Test
  void a_pause_during_the_last_job_ends_with_the_execution() {
    Scene scene =
        Scene.of(wave("a").build())
            .start(Scene.recovery().build())
            .runUntil("05:00")
            .request(RequestType.PAUSE)
            .runUntilIdle();

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "05:00 PAUSE_PENDING", "10:30 COMPLETED");
  }

  @Test
  void servers_that_wait_for_room_are_not_launched_while_paused() {
    Scene scene =
        Scene.of(
            world("n1", "n2").quotas(PLACE, new Quotas(300, 4_000, 1, 1, 500)),
            plan(wave("all").build()),
            group("all", "n1", "n2"));
    scene.start(Scene.recovery().build()).runUntil("05:00").request(RequestType.PAUSE);
    scene.runUntil("30:00");
    assertThat(scene.launches()).containsExactly("00:00 n1");
    scene.request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 n1", "30:00 n2");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void hooks_are_not_started_while_paused_and_those_that_run_end() {
    Hook one = Hook.builder().name("one").type(HookType.IN_PROCESS).target("t").build();
    Hook two = Hook.builder().from(one).name("two").build();
    Scene scene = Scene.of(wave("a").addBeforeHooks(one, two).build());
    scene.simulation().hooks().on("one", ScriptedRun.succeedsAfter(Duration.ofMinutes(5)));
    scene.start(Scene.recovery().build()).runUntil("02:00").request(RequestType.PAUSE);
    scene.runUntil("20:00");
    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "02:00 PAUSE_PENDING", "05:00 PAUSED");
    assertThat(scene.simulation().hooks().started()).hasSize(1);
    scene.request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.simulation().hooks().started()).hasSize(2);
    assertThat(scene.launches()).containsExactly("20:00 a");
  }

  @Test
  void an_approval_that_is_given_during_a_pause_starts_the_wave_at_the_resume() {
    Wave wave = wave("a").approval(ApprovalPolicy.builder().build()).build();
    Scene scene = Scene.of(wave).start(Scene.recovery().build()).runUntil("01:00");
    scene.request(RequestType.PAUSE).runUntil("02:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    scene
        .request(ExecutionRequest.of(RequestType.APPROVE, Actor.of("maria"), "fine"))
        .runUntil("05:00");
    assertThat(scene.launches()).isEmpty();
    scene.request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.launches()).containsExactly("05:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void the_clocks_of_the_waves_stand_during_a_pause() {
    Scene scene =
        Scene.of(
            world("n1", "n2").quotas(PLACE, new Quotas(300, 4_000, 1, 1, 500)),
            plan(wave("all").timeout(Duration.ofMinutes(25)).build()),
            group("all", "n1", "n2"));
    scene.start(Scene.recovery().build()).runUntil("05:00").request(RequestType.PAUSE);
    scene.runUntil("5:00:00").request(RequestType.RESUME).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }
}
