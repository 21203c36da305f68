package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkipScenarioTest {

  @Test
  void a_skip_of_what_failed_goes_on_without_it_and_the_end_is_partial() {
    Scene scene =
        Scene.of(
            world("good", "bad", "b").fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("bad"))),
            plan(wave("a").onFailure(OnFailure.PAUSE).build(), wave("b").build()),
            group("a", "good", "bad"),
            group("b"));
    scene.start(Scene.recovery().build()).runUntil("20:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    scene.request(skip().build()).runUntilIdle();

    assertThat(scene.serverStatus("bad")).isEqualTo(ServerStatus.SKIPPED);
    assertThat(scene.server("bad").skipReason()).contains("it is scrap");
    assertThat(scene.record(EventType.SERVER_SKIPPED))
        .containsExactly("20:00 a bad SERVER_SKIPPED");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.PARTIAL);
    assertThat(scene.launches()).containsExactly("00:00 bad", "00:00 good", "20:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_skip_after_the_end_reopens_the_execution() {
    Scene scene =
        Scene.of(
                plan(wave("a").build(), wave("b").build()),
                world("a", "b").fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a"))))
            .run();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    scene.request(skip().build()).runUntilIdle();

    assertThat(scene.launches())
        .extracting(line -> line.split(" ", -1)[1])
        .containsExactly("a", "b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.execution().reopened()).isEqualTo(1);
  }

  @Test
  void an_execution_in_which_everything_was_skipped_has_failed() {
    Scene scene =
        Scene.of(
                plan(wave("a").build()),
                world("a").fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a"))))
            .run();
    scene.request(skip().build()).runUntilIdle();

    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.SKIPPED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_server_that_was_not_launched_yet_can_be_skipped_by_name() {
    Scene scene =
        Scene.of(
                world("a", "b", "c"),
                plan(wave("a").build(), wave("later").build()),
                group("a"),
                group("later", "b", "c"))
            .start(Scene.recovery().build())
            .runUntil("05:00");
    scene.request(skip().addServerIds(id("b")).build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 c");
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.SKIPPED);
    assertThat(scene.wave("later").status()).isEqualTo(WaveStatus.PARTIAL);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_server_that_is_up_cannot_be_skipped() {
    Scene scene = Scene.of(wave("a").build()).run();

    assertThatThrownBy(() -> scene.request(skip().addServerIds(id("a")).build()))
        .isInstanceOf(RequestRefusedException.class);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_server_that_does_not_come_up_can_be_given_up_and_its_wave_goes_on_without_it() {
    Scene scene = withStalled().runUntil("15:00");
    scene.request(skip().addServerIds(id("bad")).build()).runUntil("1:00:00");

    assertThat(scene.record(EventType.SERVER_SKIPPED))
        .containsExactly("15:00 a bad SERVER_SKIPPED");
    assertThat(scene.waveStatuses("a")).endsWith("15:00 FINISHING", "15:00 PARTIAL");
    assertThat(scene.launches()).containsExactly("00:00 bad", "00:00 good", "15:00 b");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "25:30 PARTIAL");
  }

  @Test
  void a_cancelled_execution_does_not_wait_for_a_server_that_is_given_up() {
    Scene scene = withStalled().runUntil("15:00").request(RequestType.CANCEL).runUntil("20:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.CANCELLING);
    scene.request(skip().addServerIds(id("bad")).build()).runUntil("21:00");

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "15:00 CANCELLING", "20:00 CANCELLED");
    assertThat(scene.serverStatus("bad")).isEqualTo(ServerStatus.SKIPPED);
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.CANCELLED);
  }

  @Test
  void a_server_that_was_given_up_and_comes_up_all_the_same_is_put_on_record() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    scene.start(Scene.recovery().build()).runUntil("05:00");
    scene.request(skip().addServerIds(id("a")).build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "05:00 b");
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.SKIPPED);
    assertThat(scene.server("a").recoveryInstanceId()).isPresent();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.simulation().report(scene.executionId()).remainingInstances())
        .singleElement()
        .matches(left -> left.serverId().equals(id("a")));
  }

  @Test
  void a_wave_whose_servers_are_all_skipped_asks_nobody_and_runs_no_hook() {
    Hook hook = Hook.builder().name("dns").type(HookType.IN_PROCESS).target("dns").build();
    Scene scene =
        Scene.of(
                wave("a").build(),
                wave("b").approval(ApprovalPolicy.builder().build()).addBeforeHooks(hook).build(),
                wave("c").build())
            .start(Scene.recovery().build())
            .runUntil("05:00");
    scene.request(skip().addServerIds(id("b")).build()).runUntilIdle();

    assertThat(scene.waveStatuses("b")).containsExactly("10:30 PARTIAL");
    assertThat(scene.simulation().approvals().requests()).isEmpty();
    assertThat(scene.simulation().hooks().started()).isEmpty();
    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 c");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_skip_of_servers_and_waves_that_there_are_not_is_refused_by_their_names() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");

    assertThatThrownBy(() -> scene.request(skip().addServerIds(id("x"), id("a")).build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("it has no server " + id("x"))
        .hasMessageNotContaining(id("a"));
    assertThatThrownBy(() -> scene.request(skip().wave("z").build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("it has no wave 'z'");
  }

  @Test
  void a_skip_needs_a_reason() {
    assertThatThrownBy(() -> ExecutionRequest.builder().type(RequestType.SKIP).by("ada").build())
        .hasMessageContaining("reason");
  }

  @Test
  void a_skip_of_everything_that_failed_ends_the_pause_whichever_wave_made_it() {
    Scene scene =
        Scene.of(
            plan(
                wave("a").onFailure(OnFailure.CONTINUE).build(),
                wave("b").onFailure(OnFailure.PAUSE).dependsOn(Set.of()).build(),
                wave("c").dependsOn(Set.of("a", "b")).build()),
            world("a", "b", "c")
                .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a")))
                .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("b"))));
    scene.start(Scene.recovery().build()).runUntil("20:00");
    assertThat(scene.execution().pause().orElseThrow().wave()).contains("b");
    scene.request(skip().build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "00:00 b", "20:00 c");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_skip_in_one_of_two_waves_that_wait_for_a_decision_leaves_the_other_waiting() {
    Scene scene =
        Scene.of(
            plan(
                wave("a").onFailure(OnFailure.PAUSE).build(),
                wave("b").onFailure(OnFailure.PAUSE).dependsOn(Set.of()).build()),
            world("a", "b")
                .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a")))
                .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("b"))));
    scene.start(Scene.recovery().build()).runUntil("20:00");
    scene.request(skip().wave("a").build()).runUntil("30:00");

    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(scene.execution().pause().orElseThrow().wave()).contains("b");
    scene.request(skip().wave("b").build()).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  private static Scene withStalled() {
    return Scene.of(
            world("good", "bad", "b").fault(Fault.ofServer(FaultKind.LAUNCH_STALLS, id("bad"))),
            plan(wave("a").build(), wave("b").build()),
            group("a", "good", "bad"),
            group("b"))
        .start(Scene.recovery().build());
  }

  private static ExecutionRequest.Builder skip() {
    return ExecutionRequest.builder()
        .type(RequestType.SKIP)
        .by(Scene.OPERATOR)
        .reason("it is scrap");
  }
}
