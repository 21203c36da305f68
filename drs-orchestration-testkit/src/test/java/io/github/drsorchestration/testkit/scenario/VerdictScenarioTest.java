package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wave is judged by its servers; when their jobs end is of no matter to those that are up. */
class VerdictScenarioTest {

  private static final RecoveryPlan PLAN = plan(wave("a").build());

  @Test
  void a_server_counts_as_recovered_as_soon_as_it_is_launched_and_its_instance_is_there() {
    Scene scene = Scene.of(PLAN).run();

    assertThat(
            scene.record(
                EventType.JOB_INTENDED,
                EventType.JOB_SUBMITTED,
                EventType.SERVER_LAUNCHED,
                EventType.JOB_ENDED,
                EventType.SERVER_RECOVERED))
        .containsExactly(
            "00:00 a JOB_INTENDED",
            "00:00 a JOB_SUBMITTED",
            "10:30 a a SERVER_LAUNCHED",
            "10:30 a a SERVER_RECOVERED",
            "10:40 a JOB_ENDED");
    assertThat(scene.waveStatuses("a"))
        .containsExactly(
            "00:00 PREPARING",
            "00:00 LAUNCHING",
            "10:30 VALIDATING",
            "10:30 FINISHING",
            "10:30 COMPLETED");
  }

  @Test
  void participants_that_vanish_from_an_ended_job_are_found_by_their_instances() {
    Scene scene = with(Fault.always(FaultKind.PARTICIPANTS_EMPTIED)).run();

    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.server("a").recoveryInstanceId()).isPresent();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void vanished_participants_do_not_hide_a_failure() {
    Scene scene =
        with(Fault.always(FaultKind.PARTICIPANTS_EMPTIED), Fault.always(FaultKind.LAUNCH_FAILS))
            .run();

    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_job_that_fails_at_once_and_loses_its_participants_is_a_failure_too() {
    Scene scene =
        with(Fault.always(FaultKind.PARTICIPANTS_EMPTIED), Fault.always(FaultKind.FAILS_SILENTLY))
            .run();

    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.INSTANCE_MISSING);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void an_instance_that_is_listed_late_is_waited_for() {
    Scene scene = with(late(Duration.ofSeconds(65))).run();

    assertThat(scene.record(EventType.SERVER_RECOVERED, EventType.SERVER_FAILED))
        .containsExactly("11:36 a a SERVER_RECOVERED");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "11:36 COMPLETED");
  }

  @Test
  void an_instance_that_never_appears_is_a_failure_two_minutes_after_the_job() {
    Scene scene = with(Fault.always(FaultKind.INSTANCE_LISTED_LATE)).run();

    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.INSTANCE_MISSING);
    assertThat(scene.record(EventType.SERVER_FAILED))
        .containsExactly("12:36 a a SERVER_FAILED INSTANCE_MISSING");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "12:36 FAILED");
  }

  @Test
  void a_failed_post_launch_action_is_a_failure_although_the_instance_runs() {
    Scene scene = with(Fault.always(FaultKind.POST_LAUNCH_ACTION_FAILS)).run();

    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.POST_LAUNCH_ACTION_FAILED);
    assertThat(scene.server("a").recoveryInstanceId()).isPresent();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_silent_failure_points_at_the_permissions() {
    Scene scene = with(Fault.always(FaultKind.FAILS_SILENTLY)).run();

    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.LAUNCH_FAILED);
    assertThat(scene.server("a").failure().orElseThrow().message()).contains("permissions");
  }

  @ParameterizedTest
  @CsvSource({
    "SNAPSHOT_FAILS, SNAPSHOT_FAILED, snapshot of a volume",
    "CONVERSION_FAILS, CONVERSION_FAILED, conversion server",
    "LAUNCH_FAILS, LAUNCH_FAILED, no capacity"
  })
  void a_failure_is_told_in_the_words_of_the_jobs_log(
      FaultKind kind, FailureCode code, String words) {
    Scene scene = with(Fault.always(kind)).run();

    assertThat(scene.server("a").failure().orElseThrow().code()).isEqualTo(code);
    assertThat(scene.server("a").failure().orElseThrow().message()).contains(words);
  }

  @Test
  void a_snapshot_that_fell_back_to_an_earlier_point_is_no_failure() {
    Scene scene = with(Fault.always(FaultKind.SNAPSHOT_FALLS_BACK)).run();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_failure_is_only_told_when_the_job_has_ended() {
    Scene scene =
        Scene.of(
                world("ok")
                    .server(Cast.server("bad").launchDuration(Scene.duration("02:00")).build())
                    .fault(Fault.ofServer(FaultKind.SNAPSHOT_FAILS, id("bad"))),
                plan(wave("both").build()),
                group("both", "bad", "ok"))
            .run();

    assertThat(scene.record(EventType.SERVER_FAILED, EventType.SERVER_RECOVERED))
        .containsExactlyInAnyOrder(
            "10:36 both bad SERVER_FAILED SNAPSHOT_FAILED", "10:30 both ok SERVER_RECOVERED");
  }

  @Test
  void a_job_that_ends_long_after_its_servers_holds_nothing_up_and_is_followed() {
    Scene scene = with(size(FaultKind.JOB_ENDS_LATE, Duration.ofMinutes(7))).run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
    assertThat(scene.record(EventType.JOB_ENDED)).containsExactly("17:40 a JOB_ENDED");
  }

  @Test
  void a_job_that_is_listed_late_is_not_started_again() {
    Scene scene = with(size(FaultKind.JOB_LISTED_LATE, Duration.ofMinutes(5))).run();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void completed_means_that_every_server_is_up() {
    Scene scene =
        Scene.of(
                world("a", "b").fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("b"))),
                plan(wave("both").addOptionalServerIds(id("b")).build()),
                group("both", "a", "b"))
            .run();

    assertThat(scene.wave("both").status().name()).isEqualTo("PARTIAL");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void failed_means_that_nothing_came_up() {
    assertThat(with(Fault.always(FaultKind.LAUNCH_FAILS)).run().status())
        .isEqualTo(ExecutionStatus.FAILED);
  }

  private static Fault late(Duration by) {
    return size(FaultKind.INSTANCE_LISTED_LATE, by);
  }

  private static Fault size(FaultKind kind, Duration magnitude) {
    return Fault.builder().kind(kind).magnitude(magnitude).build();
  }

  private static Scene with(Fault... faults) {
    return Scene.of(PLAN, world("a").faults(List.of(faults)));
  }
}
