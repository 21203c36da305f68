package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Executions that go on from another one, or take its servers. */
class ContinuationScenarioTest {

  @Test
  void a_cancelled_recovery_is_continued_without_launching_again_what_is_up() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build(), wave("c").build());
    scene.start(Scene.recovery().build()).runUntil("12:00").request(RequestType.CANCEL);
    scene.runUntil("30:00");
    Execution cancelled = scene.execution();
    assertThat(cancelled.status()).isEqualTo(ExecutionStatus.CANCELLED);
    continueIt(scene).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b", "30:00 c");
    assertThat(nothingWasDeleted(scene)).isTrue();
    assertThat(scene.findings()).isEmpty();
    assertThat(scene.record(EventType.SERVER_ADOPTED))
        .containsExactly("30:00 a a SERVER_ADOPTED", "30:00 b b SERVER_ADOPTED");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.execution().declaredAt()).isEqualTo(cancelled.declaredAt());
    assertThat(scene.simulation().report(scene.executionId()).rto().measured())
        .contains(Scene.duration("40:30"));
    assertThat(scene.simulation().report(scene.executionId()).events().problems()).isEmpty();
  }

  @Test
  void a_recovery_that_ran_out_of_time_is_continued_while_its_job_goes_on() {
    RecoveryPlan hurried =
        planOf(wave("a").build(), wave("b").build()).maxDuration(Duration.ofMinutes(5)).build();
    Scene scene = Scene.of(hurried, world("a", "b")).start(Scene.recovery().build());
    scene.runUntil("06:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    patient(scene);
    scene.start(Scene.recovery().continues(asItIs(scene)).build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b");
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_completed_recovery_that_has_lost_an_instance_is_continued_with_that_server_alone() {
    Scene scene =
        Scene.of(world("a", "b"), plan(wave("both").build()), group("both", "a", "b")).run();
    scene.runUntil("20:00");
    String lost = scene.server("b").recoveryInstanceId().orElseThrow();
    scene.simulation().world().drs().terminateInstances(PLACE, Set.of(lost));
    scene.runUntil("30:00");
    continueIt(scene).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b", "30:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_wave_that_was_completed_asks_for_no_approval_again() {
    ApprovalPolicy anybody = ApprovalPolicy.builder().build();
    Scene scene = Scene.of(wave("a").approval(anybody).build(), wave("b").build());
    scene.start(Scene.recovery().build()).runUntil("01:00");
    scene.request(ExecutionRequest.of(RequestType.APPROVE, "maria", "go"));
    scene.runUntil("12:00").request(RequestType.CANCEL).runUntil("30:00");
    continueIt(scene).runUntilIdle();

    assertThat(scene.record(EventType.APPROVAL_REQUESTED)).isEmpty();
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void what_was_adopted_is_terminated_by_the_execution_that_has_adopted_it() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    scene.start(Scene.recovery().build()).runUntil("05:00").request(RequestType.CANCEL);
    scene.runUntil("30:00");
    String cancelled = scene.executionId();
    continueIt(scene).runUntilIdle();

    assertThatThrownBy(
            () ->
                scene
                    .simulation()
                    .request(
                        cancelled,
                        ExecutionRequest.of(RequestType.TERMINATE, Scene.OPERATOR, "clean-up")))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("execution " + scene.executionId() + " continues it");
    scene.request(RequestType.TERMINATE).runUntilIdle();
    assertThat(scene.terminations())
        .extracting(line -> line.split(" ", -1)[1])
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void what_has_not_ended_cannot_be_continued() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runFor("01:00");

    assertThatThrownBy(() -> continueIt(scene))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("continues.executionId is RUNNING; wait for its end");
  }

  @Test
  void a_recovery_takes_over_from_a_drill_and_waits_only_for_what_it_still_runs() {
    Scene scene =
        Scene.of(
            world("a", "b", "c"),
            plan(wave("both").build(), wave("c").build()),
            group("both", "a", "b"),
            group("c"));
    scene.start(Scene.drill().addServerIds(id("a")).addWaves("c").build()).runUntil("05:00");
    String drill = scene.executionId();
    scene
        .start(Scene.recovery().takeOver(new TakeOver(drill, "the Region is gone")).build())
        .runUntilIdle();

    assertThat(scene.simulation().execution(drill).status()).isEqualTo(ExecutionStatus.CANCELLED);
    assertThat(scene.findings()).contains("WARNING BUSY_IN_EXECUTION a");
    assertThat(scene.launches()).hasSize(4).startsWith("00:00 a", "05:00 b");
    assertThat(scene.launches().get(2)).isBetween("10:30 a", "11:36 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void only_a_drill_gives_way() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runFor("01:00");
    TakeOver other = new TakeOver(scene.executionId(), "mine is better");

    assertThatThrownBy(() -> scene.start(Scene.recovery().takeOver(other).build()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("takeOver.executionId is a RECOVERY; only a drill gives way");
  }

  private static Scene continueIt(Scene scene) {
    return scene.start(Scene.recovery().continues(Continuation.of(scene.executionId())).build());
  }

  private static Continuation asItIs(Scene scene) {
    return new Continuation(scene.executionId(), Continuation.PlanVersion.AS_IT_IS);
  }

  private static void patient(Scene scene) {
    RecoveryPlan stored = scene.simulation().orchestrator().plans().get("plan");
    scene
        .simulation()
        .orchestrator()
        .plans()
        .update(stored.toBuilder().maxDuration(Duration.ofDays(1)).build(), Scene.OPERATOR);
  }

  private static boolean nothingWasDeleted(Scene scene) {
    return scene.simulation().world().record().launches().stream()
        .noneMatch(RecordedLaunch::deletedRecovery);
  }
}
