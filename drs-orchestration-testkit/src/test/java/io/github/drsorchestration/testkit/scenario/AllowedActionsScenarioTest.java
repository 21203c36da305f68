package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.AllowedActions;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to be allowed is obeyed, and everything else refused in the same words. */
class AllowedActionsScenarioTest {

  private static final Actor MARIA = Actor.of("maria");

  private enum State {
    PENDING,
    RUNNING,
    ASKED_TO_PAUSE,
    ASKED_TO_CANCEL,
    PAUSE_PENDING,
    PAUSED,
    PAUSED_ON_A_FAILURE,
    AWAITING_APPROVAL,
    AWAITING_TWO_APPROVALS,
    CANCELLING,
    COMPLETED,
    COMPLETED_DRILL,
    FAILED,
    PARTIAL,
    CANCELLED,
    TIMED_OUT,
    TERMINATING,
    TERMINATED;

    Scene scene() {
      return switch (this) {
        case PENDING -> started(Scene.of(wave("a").build()));
        case RUNNING -> started(Scene.of(wave("a").build())).runUntil("05:00");
        case ASKED_TO_PAUSE -> RUNNING.scene().request(RequestType.PAUSE);
        case ASKED_TO_CANCEL -> RUNNING.scene().request(RequestType.CANCEL);
        case PAUSE_PENDING -> ASKED_TO_PAUSE.scene().runUntil("06:00");
        case PAUSED -> started(Scene.of(wave("a").pauseBefore(true).build())).runUntil("05:00");
        case PAUSED_ON_A_FAILURE ->
            started(Scene.of(plan(wave("a").onFailure(OnFailure.PAUSE).build()), failing()))
                .runUntil("20:00");
        case AWAITING_APPROVAL ->
            started(Scene.of(wave("a").approval(ApprovalPolicy.builder().build()).build()))
                .runUntil("05:00");
        case AWAITING_TWO_APPROVALS ->
            started(
                    Scene.of(
                        wave("a").approval(ApprovalPolicy.builder().build()).build(),
                        wave("b")
                            .dependsOn(Set.of())
                            .approval(ApprovalPolicy.builder().build())
                            .build()))
                .runUntil("05:00");
        case CANCELLING -> ASKED_TO_CANCEL.scene().runUntil("06:00");
        case COMPLETED -> Scene.of(wave("a").build()).run();
        case COMPLETED_DRILL -> Scene.of(wave("a").build()).run(Scene.drill().build());
        case FAILED -> Scene.of(plan(wave("a").build()), failing()).run();
        case PARTIAL ->
            Scene.of(
                    plan(wave("a").onFailure(OnFailure.CONTINUE).build(), wave("b").build()),
                    failing("b"))
                .run();
        case CANCELLED -> ASKED_TO_CANCEL.scene().runUntilIdle();
        case TIMED_OUT ->
            Scene.of(
                    Cast.planOf(wave("a").build()).maxDuration(Duration.ofMinutes(5)).build(),
                    world("a"))
                .run();
        case TERMINATING -> FAILED.scene().request(RequestType.TERMINATE).runFor("00:01");
        case TERMINATED -> FAILED.scene().request(RequestType.TERMINATE).runUntilIdle();
      };
    }
  }

  static Stream<Arguments> statesAndRequests() {
    return Arrays.stream(State.values())
        .flatMap(
            state -> Arrays.stream(RequestType.values()).map(type -> Arguments.of(state, type)));
  }

  @ParameterizedTest(name = "{1} while {0}")
  @MethodSource("statesAndRequests")
  void what_is_allowed_is_obeyed_and_the_rest_refused_in_the_same_words(
      State state, RequestType type) {
    Scene scene = state.scene();
    AllowedAction action = allowed(scene, MARIA).requests().get(type);

    Optional<String> refusal = refusal(scene, plain(scene, type));

    assertThat(refusal.isEmpty()).isEqualTo(action.allowed() && action.unlessNamed().isEmpty());
    if (type != RequestType.RELAUNCH || state != State.PENDING) { // which has no server to name
      assertThat(refusal).isEqualTo(action.why().or(action::unlessNamed));
    }
    if (action.unlessNamed().isPresent()) {
      assertThat(refusal(scene, named(scene, type))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void it_can_be_deleted_exactly_if_that_is_allowed(State state) {
    Scene scene = state.scene();
    AllowedAction delete = allowed(scene, MARIA).delete();
    Optional<String> refusal = Optional.empty();
    try {
      executions(scene).delete(scene.executionId());
    } catch (InUseException e) {
      refusal = Optional.of(String.valueOf(e.getMessage()));
    }

    assertThat(delete.why()).isEqualTo(refusal);
  }

  @Test
  void every_status_is_reached() {
    Set<ExecutionStatus> reached = EnumSet.noneOf(ExecutionStatus.class);
    for (State state : State.values()) {
      reached.add(state.scene().status());
    }

    assertThat(reached).containsExactlyInAnyOrder(ExecutionStatus.values());
  }

  @Test
  void the_requester_sees_that_the_approval_is_not_for_him_to_give() {
    Scene scene = State.AWAITING_APPROVAL.scene();

    AllowedAction approve = allowed(scene, Scene.OPERATOR).requests().get(RequestType.APPROVE);

    assertThat(approve.allowed()).isFalse();
    assertThat(approve.why())
        .isEqualTo(
            refusal(
                scene,
                ExecutionRequest.of(RequestType.APPROVE, Scene.OPERATOR, "looks well to me")));
  }

  @Test
  void instances_that_another_execution_has_adopted_are_not_this_ones_to_terminate() {
    Scene scene = State.CANCELLED.scene();
    String cancelled = scene.executionId();
    scene.start(Scene.recovery().continues(Continuation.of(cancelled)).build()).runUntilIdle();
    AllowedActions actions = executions(scene).allowedActions(cancelled, MARIA);

    assertThat(actions.allows(RequestType.TERMINATE)).isFalse();
    assertThat(actions.requests().get(RequestType.TERMINATE).why())
        .hasValueSatisfying(why -> assertThat(why).contains(scene.executionId()));
  }

  private static AllowedActions allowed(Scene scene, Actor who) {
    return executions(scene).allowedActions(scene.executionId(), who);
  }

  private static Executions executions(Scene scene) {
    return scene.simulation().orchestrator().executions();
  }

  private static Optional<String> refusal(Scene scene, ExecutionRequest request) {
    try {
      scene.request(request);
      return Optional.empty();
    } catch (RequestRefusedException e) {
      return Optional.of(e.why());
    }
  }

  /** A request that names no more than it must. */
  private static ExecutionRequest plain(Scene scene, RequestType type) {
    return switch (type) {
      case RELAUNCH -> request(type).serverIds(servers(scene, true)).build();
      case EXTEND -> request(type).extendBy(Duration.ofMinutes(5)).build();
      default -> request(type).build();
    };
  }

  private static ExecutionRequest named(Scene scene, RequestType type) {
    return switch (type) {
      case SKIP -> request(type).serverIds(servers(scene, false)).build();
      case APPROVE, DENY -> request(type).wave("b").build();
      case TERMINATE -> request(type).planName("plan").build();
      default -> throw new AssertionError(type + " has nothing to name");
    };
  }

  private static ExecutionRequest.Builder request(RequestType type) {
    return ExecutionRequest.builder().type(type).by(MARIA).reason("because");
  }

  private static Set<String> servers(Scene scene, boolean done) {
    Execution execution = scene.execution();
    Set<String> ids = new TreeSet<>();
    execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> done || !server.status().isDone())
        .map(ServerExecution::serverId)
        .forEach(ids::add);
    return ids.isEmpty() ? Set.of(id("a")) : ids;
  }

  private static Scene started(Scene scene) {
    return scene.start(Scene.recovery().build());
  }

  private static WorldBuilder failing(String... others) {
    return world(others)
        .server(Cast.server("a").build())
        .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a")));
  }
}
