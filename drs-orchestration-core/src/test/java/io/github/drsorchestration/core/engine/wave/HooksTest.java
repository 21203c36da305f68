package io.github.drsorchestration.core.engine.wave;

import static io.github.drsorchestration.core.engine.Given.failure;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HooksTest {

  private static final String RUN = "x/0/hook/1";
  private static final HookProgress SUCCEEDED = HookProgress.of(HookProgress.State.SUCCEEDED);
  private static final HookProgress NOT_STARTED = HookProgress.of(HookProgress.State.NOT_STARTED);

  @Test
  void a_hook_before_a_wave_runs_before_its_servers_are_launched() {
    Outcome outcome =
        Situation.running(wave(planned("db").addBeforeHooks(hook("dns").build()), server("a")))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PREPARING);
    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.events()).contains(new EventDetails.HookStarted("dns", RUN));
    HookRun run = run(outcome);
    assertThat(run.status()).isEqualTo(HookStatus.INTENDED);
    assertThat(run.actBefore()).isEqualTo(NOW.plusSeconds(30));
    assertThat(outcome.effects(Effect.StartHook.class))
        .singleElement()
        .satisfies(effect -> assertThat(effect.run()).isEqualTo(run));
  }

  @Test
  void hooks_run_one_after_the_other() {
    Situation first =
        Situation.running(
                wave(
                    planned("db").addBeforeHooks(hook("dns").build(), hook("mail").build()),
                    server("a")))
            .decide()
            .then();
    assertThat(first.decide().effects(Effect.StartHook.class)).isEmpty();

    Outcome second = first.world(it -> it.hook(SUCCEEDED)).decide();
    assertThat(second.effects(Effect.StartHook.class))
        .extracting(effect -> effect.run().hook().name())
        .containsExactly("mail");
  }

  @Test
  void the_wave_is_launched_once_its_last_hook_has_succeeded() {
    Outcome outcome = preparing(hook("dns")).world(it -> it.hook(SUCCEEDED)).decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(outcome.launches()).hasSize(1);
    assertThat(outcome.events()).contains(new EventDetails.HookEnded("dns", HookStatus.SUCCEEDED));
  }

  @Test
  void a_running_hook_is_looked_at_every_ten_seconds() {
    assertThat(preparing(hook("dns")).decide().wakesAfter()).contains(Duration.ofSeconds(10));
  }

  @Test
  void a_required_hook_that_fails_fails_its_wave_with_its_own_words() {
    Outcome outcome =
        preparing(hook("dns")).world(it -> it.hook(HookProgress.failed("exit 3"))).decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(outcome.wave("db").failure().orElseThrow().code())
        .isEqualTo(FailureCode.HOOK_FAILED);
    assertThat(outcome.wave("db").failure().orElseThrow().message())
        .isEqualTo("hook 'dns': exit 3");
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.PENDING);
  }

  @Test
  void a_hook_that_is_not_required_may_fail() {
    Outcome outcome =
        preparing(hook("dns").required(false))
            .world(it -> it.hook(HookProgress.failed("exit 3")))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_hook_that_takes_longer_than_its_timeout_has_failed() {
    Situation running = preparing(hook("dns").timeout(Duration.ofMinutes(5)));
    Outcome inTime = running.after(Duration.ofMinutes(5).minusSeconds(3)).decide();
    assertThat(run(inTime).status()).isEqualTo(HookStatus.RUNNING);
    assertThat(inTime.wakesAfter()).contains(Duration.ofSeconds(3));

    Outcome late = running.afterMinutes(5).decide();
    assertThat(run(late).failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
  }

  @Test
  void a_success_at_the_last_moment_counts() {
    Outcome outcome =
        preparing(hook("dns").timeout(Duration.ofMinutes(5)))
            .world(it -> it.hook(SUCCEEDED))
            .afterMinutes(5)
            .decide();

    assertThat(run(outcome).status()).isEqualTo(HookStatus.SUCCEEDED);
  }

  @Test
  void a_hook_whose_start_was_lost_is_started_again_once_that_is_certain() {
    Situation lost = preparing(hook("dns")).world(it -> it.hook(NOT_STARTED));
    assertThat(lost.afterSeconds(119).decide().effects(Effect.StartHook.class)).isEmpty();

    Outcome again = lost.afterSeconds(120).decide();
    assertThat(again.effects(Effect.StartHook.class))
        .extracting(effect -> effect.run().runId())
        .containsExactly(RUN);
    assertThat(run(again).startedAt()).isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void a_start_that_was_refused_fails_the_hook() {
    Outcome outcome =
        intended().decide(new EffectResult.HookNotStarted(RUN, "there is no such function"));

    assertThat(run(outcome).status()).isEqualTo(HookStatus.FAILED);
    assertThat(outcome.wave("db").failure().orElseThrow().message())
        .contains("there is no such function");
  }

  @Test
  void a_hook_whose_start_was_confirmed_runs() {
    assertThat(run(intended().decide(new EffectResult.HookStarted(RUN))).status())
        .isEqualTo(HookStatus.RUNNING);
  }

  @Test
  void no_hook_is_started_during_a_pause() {
    Outcome outcome =
        Situation.paused(
                wave(
                    WaveStatus.PREPARING,
                    planned("db").addBeforeHooks(hook("dns").build()),
                    server("a")))
            .decide();

    assertThat(outcome.effects(Effect.StartHook.class)).isEmpty();
  }

  @Test
  void a_hook_after_a_wave_runs_when_its_servers_are_up() {
    Outcome outcome = finishing().decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FINISHING);
    assertThat(outcome.effects(Effect.StartHook.class)).hasSize(1);
    assertThat(outcome.then().world(it -> it.hook(SUCCEEDED)).decide().wave("db").status())
        .isEqualTo(WaveStatus.COMPLETED);
  }

  @Test
  void a_hook_after_a_wave_that_fails_makes_the_wave_fail_although_its_servers_are_up() {
    Outcome outcome =
        finishing().decide().then().world(it -> it.hook(HookProgress.failed("no"))).decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_cancelled_execution_waits_for_the_hook_in_flight_and_starts_no_other() {
    Situation cancelling = preparing(hook("dns")).with(b -> b.status(ExecutionStatus.CANCELLING));
    assertThat(cancelling.decide().status()).isEqualTo(ExecutionStatus.CANCELLING);

    Outcome ended = cancelling.world(it -> it.hook(HookProgress.failed("no"))).decide();
    assertThat(ended.status()).isEqualTo(ExecutionStatus.CANCELLED);
  }

  @Test
  void a_run_that_a_retry_superseded_counts_no_more() {
    HookRun old =
        running(hook("dns"))
            .status(HookStatus.FAILED)
            .failure(failure(FailureCode.HOOK_FAILED))
            .superseded(true)
            .build();
    Outcome outcome =
        Situation.running(
                wave(planned("db").addBeforeHooks(hook("dns").build()), server("a"))
                    .addHookRuns(old))
            .decide();

    assertThat(outcome.effects(Effect.StartHook.class))
        .extracting(effect -> effect.run().runId())
        .containsExactly("x/0/hook/2");
  }

  @Test
  void a_hook_of_which_nothing_can_be_found_out_counts_as_running() {
    Outcome outcome =
        preparing(hook("dns")).world(it -> it.fails(Question.HookNow.class, "?", false)).decide();

    assertThat(run(outcome).status()).isEqualTo(HookStatus.RUNNING);
  }

  private static Hook.Builder hook(String name) {
    return Hook.builder().name(name).type(HookType.LAMBDA).target("function");
  }

  private static HookRun.Builder running(Hook.Builder hook) {
    return HookRun.builder()
        .runId(RUN)
        .hook(hook.build())
        .status(HookStatus.RUNNING)
        .startedAt(NOW)
        .actBefore(NOW.plusSeconds(30));
  }

  /** A wave whose hook runs since now. */
  private static Situation preparing(Hook.Builder hook) {
    return Situation.running(
        wave(WaveStatus.PREPARING, planned("db").addBeforeHooks(hook.build()), server("a"))
            .addHookRuns(running(hook).build()));
  }

  private static Situation intended() {
    Hook.Builder hook = hook("dns");
    return Situation.running(
        wave(WaveStatus.PREPARING, planned("db").addBeforeHooks(hook.build()), server("a"))
            .addHookRuns(running(hook).status(HookStatus.INTENDED).build()));
  }

  private static Situation finishing() {
    return Situation.running(
        wave(
            WaveStatus.VALIDATING,
            planned("db").addAfterHooks(hook("smoke").build()),
            recovered("a")));
  }

  private static HookRun run(Outcome outcome) {
    return outcome.wave("db").hookRuns().get(0);
  }
}
