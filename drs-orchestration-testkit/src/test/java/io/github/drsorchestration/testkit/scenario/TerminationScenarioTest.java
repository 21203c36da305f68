package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminationScenarioTest {

  @Test
  void it_terminates_the_instances_of_all_waves() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build()).run(Scene.drill().build());
    scene.runUntil("30:00").request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).containsExactly("30:00 a", "30:00 b");
    assertThat(termination(scene).progressPercent()).isEqualTo(100);
    assertThat(statuses(scene)).containsOnly(TerminationStatus.TERMINATED);
    assertThat(scene.record(EventType.TERMINATION_STARTED, EventType.TERMINATION_ENDED))
        .containsExactly("30:00 TERMINATION_STARTED", "33:45 TERMINATION_ENDED");
    assertThat(scene.record(EventType.INSTANCE_TERMINATED)).hasSize(2);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void a_completed_recovery_is_terminated_only_by_the_name_of_its_plan() {
    Scene scene = Scene.of(wave("a").build()).run();

    assertThatThrownBy(() -> scene.request(Scene.asking(RequestType.TERMINATE).build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("may carry production")
        .hasMessageContaining("'plan'");
    assertThatThrownBy(
            () -> scene.request(Scene.asking(RequestType.TERMINATE).planName("other").build()))
        .isInstanceOf(RequestRefusedException.class);
    scene.runUntil("30:00");
    assertThat(scene.terminations()).isEmpty();
    scene.request(Scene.asking(RequestType.TERMINATE).planName("plan").build()).runUntilIdle();

    assertThat(scene.terminations()).containsExactly("30:00 a");
  }

  @Test
  void a_drill_is_terminated_without_the_name_of_its_plan() {
    Scene scene = Scene.of(wave("a").build()).run(Scene.drill().build());
    scene.runUntil("30:00").request(Scene.asking(RequestType.TERMINATE).build()).runUntilIdle();

    assertThat(scene.terminations()).containsExactly("30:00 a");
  }

  @Test
  void instances_of_failed_servers_are_terminated_too() {
    Scene scene =
        Scene.of(
                plan(wave("a").build()),
                world("a").fault(Fault.always(FaultKind.POST_LAUNCH_ACTION_FAILS)))
            .run(Scene.drill().build());
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).hasSize(1);
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  @Test
  void what_a_timed_out_waves_job_still_launches_is_terminated_when_the_job_has_ended() {
    Scene scene =
        Scene.of(plan(wave("a").timeout(Duration.ofMinutes(5)).build()))
            .start(Scene.drill().build());
    scene.runUntil("06:00").request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).singleElement().asString().startsWith("10:");
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  @Test
  void what_a_timed_out_wave_has_left_is_terminated_days_later_too() {
    Scene scene =
        Scene.of(plan(wave("a").timeout(Duration.ofMinutes(5)).build())).run(Scene.drill().build());
    scene.runUntil("50:00:00").request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).containsExactly("50:00:00 a");
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  @Test
  void what_a_job_has_left_that_somebody_deleted_is_terminated_too() {
    Scene scene =
        Scene.of(plan(wave("a").timeout(Duration.ofMinutes(5)).build()))
            .start(Scene.drill().build());
    scene.runUntil("10:45");
    String job = scene.wave("a").attempts().get(0).jobId().orElseThrow();
    scene.simulation().world().served().administration().deleteJob(PLACE, job);
    scene.runUntil("30:00").request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).singleElement().asString().isEqualTo("1:00:00 a");
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  @Test
  void what_a_job_launched_that_was_listed_only_after_the_cancel_is_terminated_too() {
    Scene scene =
        Scene.of(
            plan(wave("a").build()),
            world("a")
                .fault(Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1))
                .fault(
                    Fault.builder()
                        .kind(FaultKind.JOB_LISTED_LATE)
                        .magnitude(Duration.ofMinutes(4))
                        .build()));
    scene.start(Scene.drill().build()).runUntil("00:30").request(RequestType.CANCEL);
    scene.runUntil("30:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.CANCELLED);
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).containsExactly("30:00 a");
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  @Test
  void servers_that_never_came_to_a_launch_are_no_targets() {
    Scene scene =
        Scene.of(
                plan(wave("a").build(), wave("b").build()),
                world("a", "b").fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a"))))
            .run(Scene.drill().build());
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).isEmpty();
    assertThat(termination(scene).targets())
        .singleElement()
        .matches(target -> target.serverId().equals(id("a")))
        .matches(target -> target.status() == TerminationStatus.GONE);
  }

  @Test
  void the_instance_of_a_later_execution_is_not_touched() {
    Scene scene = Scene.of(wave("a").build()).run(Scene.drill().build());
    String first = scene.executionId();
    scene.run(Scene.drill().build());
    scene.simulation().request(first, terminate());
    scene.runUntilIdle();

    assertThat(scene.terminations()).isEmpty();
    assertThat(scene.simulation().execution(first).termination().orElseThrow().targets())
        .singleElement()
        .matches(target -> target.status() == TerminationStatus.GONE);
  }

  @Test
  void an_instance_from_before_the_execution_is_not_touched() {
    WorldBuilder world =
        world("a")
            .server(server("b").earlierInstance(EarlierInstance.DRILL).build())
            .fault(Fault.ofServer(FaultKind.FAILS_SILENTLY, id("b")));
    Scene scene = Scene.of(world, plan(wave("both").build()), group("both", "a", "b"));
    scene.run(Scene.drill().build());
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).singleElement().matches(text -> text.endsWith(" a"));
    assertThat(statuses(scene))
        .containsExactlyInAnyOrder(TerminationStatus.TERMINATED, TerminationStatus.GONE);
  }

  @Test
  void its_progress_is_real() {
    Scene scene =
        Scene.of(
            world("n1", "n2").quotas(PLACE, new Quotas(300, 4_000, 1, 1, 500)),
            plan(wave("all").build()),
            group("all", "n1", "n2"));
    scene.run(Scene.drill().build());
    scene.runUntil("30:00").request(RequestType.TERMINATE);
    scene.runUntil("31:00");
    assertThat(termination(scene).progressPercent()).isZero();
    scene.runUntil("35:00");
    assertThat(termination(scene).progressPercent()).isEqualTo(50);
    scene.runUntilIdle();

    assertThat(termination(scene).progressPercent()).isEqualTo(100);
    assertThat(scene.terminations()).hasSize(2);
  }

  @Test
  void what_cannot_be_terminated_has_failed_in_the_end_and_can_be_tried_again() {
    WorldBuilder world =
        world("n1", "n2")
            .fault(
                Fault.ofServer(FaultKind.TERMINATION_FAILS, id("n1")).toBuilder()
                    .until(Duration.ofHours(3))
                    .build());
    Scene scene = Scene.of(world, plan(wave("all").build()), group("all", "n1", "n2"));
    scene.run(Scene.drill().build());
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(statuses(scene))
        .containsExactly(TerminationStatus.FAILED, TerminationStatus.TERMINATED);
    assertThat(termination(scene).targets().get(0).failure().orElseThrow().code())
        .isEqualTo(FailureCode.TIMED_OUT);
    assertThat(scene.execution().settled()).isTrue();

    scene.runUntil("4:00:00").request(RequestType.TERMINATE).runUntilIdle();
    assertThat(statuses(scene))
        .containsExactly(TerminationStatus.TERMINATED, TerminationStatus.GONE);
    assertThat(termination(scene).attempts()).hasSizeGreaterThan(2);
    assertThat(termination(scene).attempts())
        .extracting(JobAttempt::attemptId)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_denied_termination_has_failed_at_once() {
    Scene scene =
        Scene.of(
                plan(wave("a").build()),
                world("a")
                    .fault(
                        Fault.builder()
                            .kind(FaultKind.ACCESS_DENIED)
                            .operation(ServiceCall.TERMINATE_RECOVERY_INSTANCES)
                            .build()))
            .run(Scene.drill().build());
    scene.runUntil("30:00").request(RequestType.TERMINATE).runUntilIdle();

    assertThat(termination(scene).targets().get(0).failure().orElseThrow().code())
        .isEqualTo(FailureCode.ACCESS_DENIED);
    assertThat(scene.record(EventType.TERMINATION_ENDED))
        .containsExactly("30:00 TERMINATION_ENDED");
  }

  @Test
  void a_termination_whose_answer_is_lost_is_not_repeated() {
    Scene scene = lossy(FaultKind.RESPONSE_LOST);

    assertThat(scene.terminations()).containsExactly("30:00 a");
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  @Test
  void a_termination_whose_call_is_lost_is_made_again() {
    Scene scene = lossy(FaultKind.REQUEST_LOST);

    assertThat(scene.terminations()).hasSize(1);
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  @Test
  void an_execution_that_launched_nothing_has_nothing_to_terminate() {
    Scene scene =
        Scene.of(wave("a").pauseBefore(true).build())
            .start(Scene.drill().build())
            .runUntil("01:00")
            .request(RequestType.CANCEL)
            .runUntil("02:00")
            .request(RequestType.TERMINATE)
            .runUntilIdle();

    assertThat(termination(scene).targets()).isEmpty();
    assertThat(termination(scene).progressPercent()).isEqualTo(100);
    assertThat(termination(scene).endedAt()).contains(scene.moment("02:00"));
  }

  @Test
  void a_server_that_was_launched_twice_is_terminated_once() {
    Scene scene =
        Scene.of(
                plan(wave("a").build()),
                world("a")
                    .fault(
                        Fault.builder()
                            .kind(FaultKind.POST_LAUNCH_ACTION_FAILS)
                            .occurrence(1)
                            .build()))
            .run(Scene.drill().build());
    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.terminations()).hasSize(1);
    assertThat(statuses(scene)).containsExactly(TerminationStatus.TERMINATED);
  }

  private static Scene lossy(FaultKind kind) {
    Scene scene =
        Scene.of(
                plan(wave("a").build()),
                world("a").fault(Fault.ofCall(kind, ServiceCall.TERMINATE_RECOVERY_INSTANCES, 1)))
            .run(Scene.drill().build());
    return scene.runUntil("30:00").request(RequestType.TERMINATE).runUntilIdle();
  }

  private static Termination termination(Scene scene) {
    return scene.execution().termination().orElseThrow();
  }

  private static List<TerminationStatus> statuses(Scene scene) {
    return termination(scene).targets().stream().map(target -> target.status()).toList();
  }

  private static ExecutionRequest terminate() {
    return ExecutionRequest.of(RequestType.TERMINATE, Scene.OPERATOR, "clean up");
  }
}
