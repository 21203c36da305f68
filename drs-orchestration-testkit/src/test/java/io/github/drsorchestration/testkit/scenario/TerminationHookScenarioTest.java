package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminationHookScenarioTest {

  private static final ScriptedRun TWO_MINUTES = ScriptedRun.succeedsAfter(Duration.ofMinutes(2));

  @Test
  void hooks_run_one_after_the_other_once_the_instances_are_gone() {
    Scene scene = drill(world("a"), hook("DNS"), hook("mail"));
    scene.simulation().hooks().on("DNS", TWO_MINUTES).on("mail", TWO_MINUTES);
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(
            scene.record(
                EventType.INSTANCE_TERMINATED,
                EventType.HOOK_STARTED,
                EventType.HOOK_ENDED,
                EventType.TERMINATION_ENDED))
        .containsExactly(
            "33:45 a INSTANCE_TERMINATED",
            "33:45 HOOK_STARTED",
            "35:45 HOOK_ENDED SUCCEEDED",
            "35:45 HOOK_STARTED",
            "37:45 HOOK_ENDED SUCCEEDED",
            "37:45 TERMINATION_ENDED");
    assertThat(scene.execution().settled()).isTrue();
    assertThat(scene.simulation().report(scene.executionId()).hooksAfterTermination())
        .extracting(hook -> hook.name() + " " + hook.status())
        .containsExactly("DNS SUCCEEDED", "mail SUCCEEDED");
  }

  @Test
  void a_hook_is_told_what_was_terminated_and_no_wave() {
    Scene scene = drill(world("a"), hook("DNS"));
    scene.request(RequestType.TERMINATE).runUntilIdle();

    HookInvocation run = scene.simulation().hooks().started().get(0);
    assertThat(run.wave()).isEmpty();
    assertThat(run.servers())
        .singleElement()
        .satisfies(
            server -> {
              assertThat(server.serverId()).isEqualTo(id("a"));
              assertThat(server.instanceId())
                  .isEqualTo(scene.server("a").recoveryInstanceId())
                  .isPresent();
            });
  }

  @Test
  void the_termination_says_that_a_hook_failed_and_another_request_repeats_that_hook_alone() {
    Scene scene = drill(world("a"), hook("DNS"), hook("mail"));
    scene.simulation().hooks().on("mail", ScriptedRun.failsAfter(Duration.ofMinutes(1), "exit 3"));
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(ended(scene).hookProblem()).contains("hook 'mail': exit 3");
    assertThat(ended(scene).terminated()).isEqualTo(1);
    scene.simulation().hooks().on("mail", TWO_MINUTES);
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(ended(scene).hookProblem()).isEmpty();
    assertThat(scene.simulation().hooks().started())
        .extracting(run -> run.hook().name())
        .containsExactly("DNS", "mail", "mail");
    assertThatThrownBy(() -> scene.request(RequestType.TERMINATE))
        .isInstanceOf(RequestRefusedException.class);
  }

  @Test
  void a_hook_that_never_ends_is_given_up_after_its_timeout() {
    Scene scene = drill(world("a"), hook("DNS").timeout(Duration.ofMinutes(10)));
    scene.simulation().hooks().on("DNS", ScriptedRun.neverEnds());
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.record(EventType.HOOK_ENDED)).containsExactly("43:45 HOOK_ENDED FAILED");
    assertThat(runs(scene).get(0).failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void a_hook_that_is_not_required_may_fail() {
    Scene scene = drill(world("a"), hook("DNS").required(false));
    scene.simulation().hooks().on("DNS", ScriptedRun.failsAfter(Duration.ofMinutes(1), "exit 3"));
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(runs(scene)).extracting(HookRun::status).containsExactly(HookStatus.FAILED);
    assertThat(ended(scene).hookProblem()).isEmpty();
  }

  @Test
  void no_hook_runs_while_an_instance_is_left() {
    Scene scene = drill(world("a").fault(Fault.always(FaultKind.TERMINATION_FAILS)), hook("DNS"));
    scene.request(RequestType.TERMINATE).runUntilIdle();

    assertThat(scene.execution().termination().orElseThrow().targets())
        .extracting(target -> target.status())
        .containsExactly(TerminationStatus.FAILED);
    assertThat(scene.simulation().hooks().started()).isEmpty();
  }

  private static Scene drill(WorldBuilder world, Hook.Builder... hooks) {
    List<Hook> all = List.of(hooks).stream().map(Hook.Builder::build).toList();
    return Scene.of(plan(wave("a").build()).toBuilder().afterTermination(all).build(), world)
        .run(Scene.drill().build())
        .runUntil("30:00");
  }

  private static Hook.Builder hook(String name) {
    return Hook.builder().name(name).type(HookType.IN_PROCESS).target("t");
  }

  private static List<HookRun> runs(Scene scene) {
    return scene.execution().termination().orElseThrow().hookRuns();
  }

  private static EventDetails.TerminationEnded ended(Scene scene) {
    return scene.events().stream()
        .filter(event -> event.type() == EventType.TERMINATION_ENDED)
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .details(EventDetails.TerminationEnded.class);
  }
}
