package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.api.execution.request.RequestType.APPROVE;
import static io.github.drsorchestration.api.execution.request.RequestType.CANCEL;
import static io.github.drsorchestration.api.execution.request.RequestType.DENY;
import static io.github.drsorchestration.api.execution.request.RequestType.EXTEND;
import static io.github.drsorchestration.api.execution.request.RequestType.PAUSE;
import static io.github.drsorchestration.api.execution.request.RequestType.RELAUNCH;
import static io.github.drsorchestration.api.execution.request.RequestType.RESUME;
import static io.github.drsorchestration.api.execution.request.RequestType.RETRY;
import static io.github.drsorchestration.api.execution.request.RequestType.SKIP;
import static io.github.drsorchestration.api.execution.request.RequestType.TERMINATE;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.request.Requests;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In each state exactly these requests are taken; all others are refused and change nothing. */
class RefusalScenarioTest {

  @Test
  void pending() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build());

    assertTakesOnly(scene, ExecutionStatus.PENDING, PAUSE, CANCEL, EXTEND);
  }

  @Test
  void running() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");

    assertTakesOnly(scene, ExecutionStatus.RUNNING, PAUSE, CANCEL, EXTEND);
  }

  @Test
  void asked_to_pause_but_not_obeyed_yet() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");
    scene.request(PAUSE);

    assertTakesOnly(scene, ExecutionStatus.RUNNING, RESUME, CANCEL, EXTEND);
  }

  @Test
  void asked_to_cancel_but_not_obeyed_yet() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");
    scene.request(CANCEL);

    assertTakesOnly(scene, ExecutionStatus.RUNNING, EXTEND);
  }

  @Test
  void about_to_pause() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");
    scene.request(PAUSE).runUntil("06:00");

    assertTakesOnly(scene, ExecutionStatus.PAUSE_PENDING, RESUME, CANCEL, EXTEND);
  }

  @Test
  void paused_by_the_plan() {
    Scene scene =
        Scene.of(wave("a").pauseBefore(true).build())
            .start(Scene.recovery().build())
            .runUntil("05:00");

    assertTakesOnly(scene, ExecutionStatus.PAUSED, RESUME, CANCEL, EXTEND);
  }

  @Test
  void paused_on_a_failure() {
    Scene scene =
        Scene.of(plan(wave("a").onFailure(OnFailure.PAUSE).build()), failing())
            .start(Scene.recovery().build())
            .runUntil("20:00");

    assertTakesOnly(scene, ExecutionStatus.PAUSED, RESUME, CANCEL, RETRY, SKIP, RELAUNCH, EXTEND);
  }

  @Test
  void awaiting_approval() {
    Scene scene =
        Scene.of(wave("a").approval(ApprovalPolicy.builder().build()).build())
            .start(Scene.recovery().build())
            .runUntil("05:00");

    assertTakesOnly(scene, ExecutionStatus.AWAITING_APPROVAL, PAUSE, CANCEL, APPROVE, DENY, EXTEND);
  }

  @Test
  void cancelling() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");
    scene.request(CANCEL).runUntil("06:00");

    assertTakesOnly(scene, ExecutionStatus.CANCELLING, EXTEND);
  }

  @Test
  void completed() {
    assertTakesOnly(
        Scene.of(wave("a").build()).run(), ExecutionStatus.COMPLETED, RELAUNCH, TERMINATE);
  }

  @Test
  void failed() {
    Scene scene = Scene.of(plan(wave("a").build()), failing()).run();

    assertTakesOnly(scene, ExecutionStatus.FAILED, RETRY, SKIP, RELAUNCH, TERMINATE);
  }

  @Test
  void partial() {
    Scene scene =
        Scene.of(
                plan(wave("a").onFailure(OnFailure.CONTINUE).build(), wave("b").build()),
                failing("b"))
            .run();

    assertTakesOnly(scene, ExecutionStatus.PARTIAL, RETRY, SKIP, RELAUNCH, TERMINATE);
  }

  @Test
  void cancelled() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");
    scene.request(CANCEL).runUntilIdle();

    assertTakesOnly(scene, ExecutionStatus.CANCELLED, TERMINATE);
  }

  @Test
  void timed_out() {
    Scene scene =
        Scene.of(
                Cast.planOf(wave("a").build()).maxDuration(Duration.ofMinutes(5)).build(),
                world("a"))
            .run();

    assertTakesOnly(scene, ExecutionStatus.TIMED_OUT, TERMINATE);
  }

  @Test
  void terminating_and_terminated() {
    Scene scene = Scene.of(plan(wave("a").build()), failing()).run();
    scene.request(TERMINATE).runFor("00:01");
    assertTakesOnly(scene, ExecutionStatus.FAILED);
    scene.runUntilIdle();

    assertTakesOnly(scene, ExecutionStatus.FAILED);
  }

  @Test
  void an_execution_that_does_not_exist_is_not_found() {
    Scene scene = Scene.of(wave("a").build());

    assertThatThrownBy(() -> scene.request(PAUSE)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void who_asks_for_the_same_a_second_time_is_told_so_at_once() {
    Scene scene =
        Scene.of(wave("a").pauseBefore(true).build())
            .start(Scene.recovery().build())
            .runUntil("05:00");
    scene.request(RESUME);

    assertThatThrownBy(() -> scene.request(RESUME)).isInstanceOf(RequestRefusedException.class);
  }

  @Test
  void a_request_that_came_into_the_inbox_unjudged_is_refused_on_record_by_the_engine() {
    Scene scene =
        Scene.of(wave("a").pauseBefore(true).build())
            .start(Scene.recovery().build())
            .runUntil("05:00");
    scene.request(RESUME);
    Execution before = scene.execution();
    Instant now = scene.simulation().time().now();
    Decision unjudged = Requests.submit(before, request(RESUME).toBuilder().at(now).build());
    scene.simulation().executionStore().save(before, unjudged.next(), unjudged.events());
    scene.runUntilIdle();

    assertThat(scene.record(EventType.REQUEST_MADE, EventType.REQUEST_REFUSED))
        .containsExactly("05:00 REQUEST_MADE", "05:00 REQUEST_MADE", "05:00 REQUEST_REFUSED");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static void assertTakesOnly(Scene scene, ExecutionStatus status, RequestType... taken) {
    assertThat(scene.status()).isEqualTo(status);
    Set<RequestType> refused = EnumSet.allOf(RequestType.class);
    Set.of(taken).forEach(refused::remove);
    Execution before = scene.execution();
    long events = scene.events().size();
    for (RequestType type : refused) {
      assertThatThrownBy(() -> scene.request(request(type)))
          .as("%s while %s", type, status)
          .isInstanceOf(RequestRefusedException.class)
          .hasMessageContaining(scene.executionId());
    }
    assertThat(scene.execution()).isEqualTo(before);
    assertThat(scene.events()).hasSize((int) events);
    for (RequestType type : taken) {
      assertThat(
              Requests.refusal(
                  scene.execution(),
                  request(type).toBuilder().at(scene.simulation().time().now()).build()))
          .as("%s while %s", type, status)
          .isEmpty();
    }
  }

  private static ExecutionRequest request(RequestType type) {
    ExecutionRequest.Builder request =
        ExecutionRequest.builder().type(type).by("maria").reason("because");
    return switch (type) {
      case RELAUNCH -> request.addServerIds(id("a")).build();
      case TERMINATE -> request.planName("plan").build();
      case EXTEND -> request.extendBy(Duration.ofHours(1)).build();
      default -> request.build();
    };
  }

  private static WorldBuilder failing(String... others) {
    return world(others)
        .server(Cast.server("a").build())
        .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a")));
  }
}
