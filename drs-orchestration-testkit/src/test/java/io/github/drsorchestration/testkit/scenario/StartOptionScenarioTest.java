package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.ELSEWHERE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.groupIn;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody who starts a plan may allow, and leave out. */
class StartOptionScenarioTest {

  @Test
  void an_override_that_names_the_place_lets_the_others_go_and_tells_who_allowed_it() {
    WorldBuilder world =
        world("a")
            .server(server("b").where(ELSEWHERE).build())
            .fault(
                Fault.builder()
                    .kind(FaultKind.ACCESS_DENIED)
                    .operation(ServiceCall.ASSUME_ROLE)
                    .where(ELSEWHERE)
                    .build());
    Scene scene =
        Scene.of(
            world,
            plan(wave("near").build(), wave("far").dependsOn(Set.<String>of()).build()),
            group("near", "a"),
            groupIn(ELSEWHERE, "far").addServerIds(id("b")).build());
    scene.start(Scene.drill().addOverrides(override(ELSEWHERE.toString())).build());
    scene.runFor("20:00");

    assertThat(scene.execution().findings())
        .singleElement()
        .matches(finding -> finding.code() == FindingCode.NO_ACCESS)
        .matches(finding -> finding.message().endsWith("allowed by operator: CHG-123"));
    assertThat(scene.findings()).containsExactly("WARNING NO_ACCESS");
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    EventDetails.ExecutionCreated created =
        scene.events().get(0).details(EventDetails.ExecutionCreated.class);
    assertThat(created.overrides()).containsEntry("NO_ACCESS." + ELSEWHERE, "CHG-123");
    assertThat(created.policy()).contains(StartPolicy.ALL_OR_NOTHING);
  }

  @Test
  void an_override_of_something_else_does_not_help() {
    WorldBuilder world =
        world("a").server(server("b").earlierInstance(EarlierInstance.RECOVERY).build());
    Scene scene = Scene.of(world, plan(wave("both").build()), group("both", "a", "b"));
    scene.run(
        Scene.drill()
            .addOverrides(override(id("b")))
            .addOverrides(
                new FindingOverride(FindingCode.LIVE_INSTANCE, Set.of("both", "plan"), "CHG-123"))
            .build());

    assertThat(scene.findings()).containsExactly("BLOCKING LIVE_INSTANCE b");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void a_start_with_some_waves_leaves_out_the_others_and_keeps_the_order() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build(), wave("c").build());
    scene.run(Scene.recovery().addWaves("a", "c").build());

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 c");
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.EXCLUDED);
    assertThat(scene.server("b"))
        .returns(ServerStatus.EXCLUDED, it -> it.status())
        .matches(it -> it.skipReason().isPresent());
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_start_with_some_servers_completes_their_waves_and_holds_no_others() {
    Scene scene =
        Scene.of(
            world("a", "b", "c"),
            plan(wave("both").build(), wave("c").build()),
            group("both", "a", "b"),
            group("c"));
    scene.start(Scene.recovery().addServerIds(id("a")).build()).runFor("01:00");
    String first = scene.executionId();
    scene.start(Scene.recovery().addServerIds(id("b")).build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "01:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.wave("both").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(scene.simulation().execution(first).status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.serverStatus("c")).isEqualTo(ServerStatus.EXCLUDED);
  }

  @Test
  void names_that_the_plan_does_not_have_are_refused() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());

    assertThatThrownBy(() -> scene.start(Scene.recovery().addWaves("c").build()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("the plan has no wave 'c'; it has a, b");
    scene.run(Scene.recovery().addServerIds(id("x")).build());
    assertThat(scene.findings()).containsExactly("BLOCKING NOT_IN_PLAN");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void an_approval_that_nobody_can_give_is_found_before_the_start() {
    Wave approved =
        wave("a")
            .approval(ApprovalPolicy.builder().addApprovers(Scene.OPERATOR.id()).build())
            .build();
    Scene scene = Scene.of(approved).run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING NO_APPROVER a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_request_to_approve_ones_own_execution_is_refused_on_record() {
    Wave approved = wave("a").approval(ApprovalPolicy.builder().build()).build();
    Scene scene = Scene.of(approved).start(Scene.recovery().build()).runFor("01:00");

    assertThatThrownBy(
            () ->
                scene.request(ExecutionRequest.of(RequestType.APPROVE, Scene.OPERATOR, "it is me")))
        .isInstanceOf(RequestRefusedException.class);
    assertThat(scene.record(EventType.REQUEST_REFUSED)).containsExactly("01:00 REQUEST_REFUSED");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
  }

  private static FindingOverride override(String name) {
    return new FindingOverride(FindingCode.NO_ACCESS, Set.of(name), "CHG-123");
  }
}
