package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No call with an unknown outcome is repeated before the world was asked. */
class LostResponseScenarioTest {

  @Test
  void a_launch_whose_answer_is_lost_is_found_by_its_tag_and_not_repeated() {
    Scene scene = with(Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1)).run();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.record(EventType.JOB_OUTCOME_UNKNOWN, EventType.JOB_SUBMITTED))
        .containsExactly("00:00 a JOB_OUTCOME_UNKNOWN", "00:10 a JOB_SUBMITTED");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
  }

  @Test
  void the_job_of_a_lost_answer_is_also_found_where_drs_lists_it_late() {
    Scene scene =
        with(
                Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1),
                Fault.builder()
                    .kind(FaultKind.JOB_LISTED_LATE)
                    .magnitude(Duration.ofSeconds(60))
                    .build())
            .run();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.record(EventType.JOB_SUBMITTED)).containsExactly("01:00 a JOB_SUBMITTED");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"REQUEST_LOST", "UNAVAILABLE"})
  void a_launch_that_never_reached_drs_is_made_once_when_that_is_certain(FaultKind kind) {
    Scene scene = with(Fault.ofCall(kind, ServiceCall.START_RECOVERY, 1)).run();

    assertThat(scene.launches()).containsExactly("01:30 a");
    assertThat(scene.record(EventType.JOB_REJECTED))
        .containsExactly("01:30 a JOB_REJECTED NEVER_HAPPENED");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void while_the_jobs_cannot_be_listed_nothing_is_believed_and_nothing_repeated() {
    Scene scene =
        with(
                Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1),
                Fault.builder()
                    .kind(FaultKind.UNAVAILABLE)
                    .operation(ServiceCall.DESCRIBE_JOBS)
                    .since(Duration.ofMillis(1))
                    .until(Duration.ofMinutes(30))
                    .build(),
                Fault.builder()
                    .kind(FaultKind.JOB_LISTED_LATE)
                    .magnitude(Duration.ofSeconds(1))
                    .build())
            .run();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_cancel_while_the_outcome_is_unknown_waits_until_it_is_known_and_launches_nothing() {
    Scene scene = with(Fault.ofCall(FaultKind.REQUEST_LOST, ServiceCall.START_RECOVERY, 1));
    scene.start(Scene.recovery().build()).runUntil("00:30").request(RequestType.CANCEL);
    scene.runUntilIdle();

    assertThat(scene.launches()).isEmpty();
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.executionStatuses()).last().isEqualTo("01:30 CANCELLED");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExecutionKind.class,
      names = {"DRILL", "RECOVERY"})
  void a_job_that_is_listed_later_than_drs_should_is_recognised_and_not_repeated(
      ExecutionKind kind) {
    Scene scene =
        with(
                Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1),
                Fault.builder()
                    .kind(FaultKind.JOB_LISTED_LATE)
                    .occurrence(1)
                    .magnitude(Duration.ofMinutes(4))
                    .build())
            .run(Scene.drill().kind(kind).build());

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.record(EventType.JOB_REJECTED))
        .first()
        .isEqualTo("01:30 a JOB_REJECTED NEVER_HAPPENED");
    assertThat(scene.record(EventType.JOB_SUBMITTED)).hasSize(1);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static Scene with(Fault... faults) {
    return Scene.of(plan(wave("a").build()), world("a").faults(List.of(faults)));
  }
}
