package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HookScenarioTest {

  private static final ScriptedRun TWO_MINUTES = ScriptedRun.succeedsAfter(Duration.ofMinutes(2));

  @ParameterizedTest
  @EnumSource(HookType.class)
  void hooks_run_one_after_the_other_before_and_after_the_launch(HookType type) {
    Scene scene =
        Scene.of(
            wave("a")
                .addBeforeHooks(hook("one").type(type).build(), hook("two").type(type).build())
                .addAfterHooks(hook("three").type(type).build())
                .build());
    scene.simulation().hooks().on("one", TWO_MINUTES).on("three", TWO_MINUTES);
    scene.run();

    assertThat(scene.simulation().hooks().started())
        .extracting(run -> run.hook().name())
        .containsExactly("one", "two", "three");
    assertThat(scene.record(EventType.HOOK_STARTED, EventType.HOOK_ENDED))
        .containsExactly(
            "00:00 a HOOK_STARTED",
            "02:00 a HOOK_ENDED SUCCEEDED",
            "02:00 a HOOK_STARTED",
            "02:00 a HOOK_ENDED SUCCEEDED",
            "12:30 a HOOK_STARTED",
            "14:36 a HOOK_ENDED SUCCEEDED");
    assertThat(scene.launches()).containsExactly("02:00 a");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "14:36 COMPLETED");
  }

  @Test
  void a_hook_is_told_the_servers_of_its_wave_as_they_are_then() {
    Scene scene =
        Scene.of(
            wave("a")
                .addBeforeHooks(hook("one").build())
                .addAfterHooks(hook("two").build())
                .build(),
            wave("b").build());
    scene.run();

    HookInvocation before = scene.simulation().hooks().started().get(0);
    HookInvocation after = scene.simulation().hooks().started().get(1);
    assertThat(before.place()).contains(Cast.PLACE);
    assertThat(before.servers())
        .containsExactly(
            new HookInvocation.Server(
                Cast.id("a"),
                "a",
                Cast.PLACE,
                ServerStatus.PENDING,
                Optional.empty(),
                Optional.empty()));
    assertThat(after.servers())
        .containsExactly(
            new HookInvocation.Server(
                Cast.id("a"),
                "a",
                Cast.PLACE,
                ServerStatus.RECOVERED,
                scene.server("a").recoveryInstanceId(),
                Optional.empty()));
    assertThat(after.servers().get(0).instanceId()).isPresent();
  }

  @Test
  void a_wave_whose_hook_before_fails_launches_nothing() {
    Scene scene = Scene.of(wave("a").addBeforeHooks(hook("check").build()).build());
    scene.simulation().hooks().on("check", ScriptedRun.failsAfter(Duration.ofMinutes(2), "no"));
    scene.run();

    assertThat(scene.wave("a").failure().orElseThrow().code()).isEqualTo(FailureCode.HOOK_FAILED);
    assertThat(scene.wave("a").failure().orElseThrow().message()).contains("check").contains("no");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "02:00 FAILED");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void a_wave_whose_hook_after_fails_has_failed_with_its_servers_up() {
    Scene scene = Scene.of(wave("a").addAfterHooks(hook("dns").build()).build());
    scene.simulation().hooks().on("dns", ScriptedRun.failsAfter(Duration.ZERO, "no"));
    scene.run();

    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_wave_whose_hook_before_is_to_run_again_can_be_retried_after_others_held_its_servers() {
    Scene scene = Scene.of(wave("a").addBeforeHooks(hook("check").build()).build());
    retryWhileAnotherHoldsTheServers(scene, "check");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.PENDING);

    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.launches()).hasSize(1);
  }

  @Test
  void a_wave_whose_hook_after_is_to_run_again_is_not_complete_because_others_hold_its_servers() {
    Scene scene = Scene.of(wave("a").addAfterHooks(hook("dns").build()).build());
    retryWhileAnotherHoldsTheServers(scene, "dns");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.wave("a").failure().orElseThrow().code()).isEqualTo(FailureCode.SERVER_BUSY);

    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  /** The hook fails at first, and succeeds after the other execution has ended. */
  private static void retryWhileAnotherHoldsTheServers(Scene scene, String hook) {
    scene.simulation().hooks().on(hook, ScriptedRun.failsAfter(Duration.ofMinutes(2), "no"));
    scene.run(Scene.drill().build());
    String first = scene.executionId();
    scene.simulation().start(Scene.drill().build());
    scene.simulation().runFor(Duration.ofMinutes(1));
    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.executionId()).isEqualTo(first);
    scene.simulation().hooks().on(hook, TWO_MINUTES);
  }

  @Test
  void the_failure_of_a_hook_that_is_not_required_is_only_put_on_record() {
    Scene scene =
        Scene.of(
            wave("a")
                .addBeforeHooks(hook("check").required(false).build())
                .addAfterHooks(hook("dns").required(false).build())
                .build());
    scene.simulation().hooks().on("check", ScriptedRun.failsAfter(Duration.ZERO, "no"));
    scene.simulation().hooks().on("dns", ScriptedRun.failsAfter(Duration.ZERO, "no"));
    scene.run();

    assertThat(scene.record(EventType.HOOK_ENDED))
        .containsExactly("00:00 a HOOK_ENDED FAILED", "10:30 a HOOK_ENDED FAILED");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_hook_that_does_not_end_in_time_has_failed() {
    Scene scene =
        Scene.of(
            wave("a").addBeforeHooks(hook("check").timeout(Duration.ofMinutes(5)).build()).build());
    scene.simulation().hooks().on("check", ScriptedRun.neverEnds());
    scene.run();

    assertThat(scene.wave("a").hookRuns().get(0).failure().orElseThrow().code())
        .isEqualTo(FailureCode.TIMED_OUT);
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "05:00 FAILED");
  }

  @Test
  void a_hook_whose_answer_is_lost_is_run_once() {
    Scene scene = Scene.of(wave("a").addBeforeHooks(hook("check").build()).build());
    scene.simulation().hooks().on("check", TWO_MINUTES.losing(ScriptedRun.Lost.RESPONSE));
    scene.run();

    assertThat(scene.simulation().hooks().started()).hasSize(1);
    assertThat(scene.launches()).containsExactly("02:00 a");
  }

  @Test
  void a_hook_whose_start_is_lost_is_started_again_when_that_is_certain() {
    Scene scene = Scene.of(wave("a").addBeforeHooks(hook("check").build()).build());
    scene.simulation().hooks().on("check", TWO_MINUTES.losing(ScriptedRun.Lost.REQUEST));
    scene.run();

    assertThat(scene.simulation().hooks().started()).hasSize(1);
    assertThat(scene.launches()).containsExactly("04:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_hook_that_its_runner_never_starts_is_given_up_after_five_calls() {
    List<String> calls = new ArrayList<>();
    Scene scene = Scene.of(wave("a").addBeforeHooks(hook("check").build()).build());
    scene.simulation().withPorts(ports -> ports.hookRunner(neverStarting(scene, calls)));
    scene.run();

    assertThat(calls).containsExactly("00:00", "02:00", "04:00", "06:00", "08:00");
    assertThat(scene.wave("a").hookRuns().get(0).failure().orElseThrow().message())
        .isEqualTo("its runner did not start it, asked 5 times");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:00 FAILED");
    assertThat(scene.launches()).isEmpty();
  }

  private static HookRunner neverStarting(Scene scene, List<String> calls) {
    return new HookRunner() {
      @Override
      public void start(HookInvocation invocation) {
        calls.add(scene.clock());
      }

      @Override
      public HookProgress progress(HookInvocation invocation) {
        return HookProgress.of(HookProgress.State.NOT_STARTED);
      }
    };
  }

  @Test
  void a_retry_runs_the_failed_hook_again_and_not_those_that_succeeded() {
    Scene scene =
        Scene.of(
            wave("a")
                .onFailure(OnFailure.PAUSE)
                .addBeforeHooks(hook("good").build(), hook("bad").build())
                .build());
    scene.simulation().hooks().on("bad", ScriptedRun.failsAfter(Duration.ZERO, "no"));
    scene.start(Scene.recovery().build()).runUntil("01:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);

    scene.simulation().hooks().on("bad", TWO_MINUTES);
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.simulation().hooks().started())
        .extracting(run -> run.hook().name())
        .containsExactly("good", "bad", "bad");
    assertThat(scene.launches()).containsExactly("03:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.wave("a").hookRuns())
        .extracting(run -> run.runId())
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void a_retry_of_a_failed_hook_after_the_launch_launches_nothing_again() {
    Scene scene = Scene.of(wave("a").addAfterHooks(hook("dns").build()).build());
    scene.simulation().hooks().on("dns", ScriptedRun.failsAfter(Duration.ZERO, "no"));
    scene.run();
    scene.simulation().hooks().on("dns", TWO_MINUTES);
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static Hook.Builder hook(String name) {
    return Hook.builder().name(name).type(HookType.IN_PROCESS).target("target");
  }
}
