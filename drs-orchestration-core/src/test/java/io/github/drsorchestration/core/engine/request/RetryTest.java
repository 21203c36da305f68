package io.github.drsorchestration.core.engine.request;

import static io.github.drsorchestration.core.engine.Given.ended;
import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.failure;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.request;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTest {

  private static final RecoveryPointChoice YESTERDAY =
      RecoveryPointChoice.atOrBefore(NOW.minusSeconds(86_400));

  @Test
  void a_retry_launches_failed_servers_again_and_leaves_the_others_alone() {
    Outcome outcome = claimed(partial().asked(retry()).decide());

    assertThat(outcome.launches()).containsExactly(List.of(id("b")));
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.RECOVERED);
    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.LAUNCHING);
  }

  @Test
  void what_failed_before_is_kept() {
    Outcome outcome = partial().asked(retry()).decide();

    assertThat(outcome.server("b").previousLaunches())
        .containsExactly(
            new PreviousLaunch(
                1, Optional.of("j1"), Optional.empty(), failure(FailureCode.LAUNCH_FAILED), NOW));
    assertThat(outcome.server("b").failure()).isEmpty();
    assertThat(outcome.event(EventDetails.ServerRetried.class).actor()).isEqualTo(Actor.of("ada"));
  }

  @Test
  void an_ended_execution_is_reopened_and_holds_its_servers_before_it_launches() {
    Outcome outcome = partial().asked(retry()).afterMinutes(5).decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(outcome.execution().reopened()).isEqualTo(1);
    assertThat(outcome.execution().endedAt()).isEmpty();
    assertThat(outcome.execution().deadline())
        .isEqualTo(NOW.plusSeconds(300).plus(Duration.ofDays(7)));
    assertThat(outcome.effects(Effect.ClaimServers.class))
        .extracting(Effect.ClaimServers::round)
        .containsExactly(1);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void a_paused_execution_is_resumed_by_a_retry() {
    Outcome outcome =
        Situation.paused(wave(WaveStatus.FAILED, "db", recovered("a"), failed("b")))
            .asked(retry())
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(outcome.launches()).containsExactly(List.of(id("b")));
  }

  @Test
  void what_the_start_did_not_name_stays_left_out_when_a_condition_is_judged_again() {
    WaveCondition onFailure = new WaveCondition.WaveEndedAs("db", WaveOutcome.COMPLETED);
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(WaveStatus.FAILED, "db", failed("a")),
                wave(
                        planned("web").condition(onFailure),
                        server("b").status(ServerStatus.EXCLUDED),
                        server("c").status(ServerStatus.EXCLUDED))
                    .status(WaveStatus.EXCLUDED))
            .start(b -> b.addWaves("db").addServerIds(id("c")))
            .asked(retry())
            .decide();

    assertThat(outcome.wave("web").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.EXCLUDED);
    assertThat(outcome.server("c").status()).isEqualTo(ServerStatus.PENDING);
  }

  @Test
  void what_preflight_had_failed_has_failed_again_when_a_condition_is_judged_again() {
    WaveCondition ended = new WaveCondition.WaveEndedAs("db", WaveOutcome.COMPLETED);
    Outcome outcome =
        Situation.paused(
                wave(WaveStatus.FAILED, "db", failed("a")),
                wave(
                        planned("web").condition(ended),
                        failed("b").status(ServerStatus.EXCLUDED),
                        server("c").status(ServerStatus.EXCLUDED))
                    .status(WaveStatus.EXCLUDED)
                    .addDependsOn("db"))
            .asked(retry())
            .decide();

    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.server("c").status()).isEqualTo(ServerStatus.PENDING);
  }

  @Test
  void a_wave_that_is_left_out_is_not_taken_up_for_groups_that_could_not_be_resolved() {
    WaveExecution.Builder leftOut =
        wave("web", server("b").status(ServerStatus.EXCLUDED))
            .status(WaveStatus.EXCLUDED)
            .addUnresolvedGroups("g2");
    Outcome retried =
        Situation.in(ExecutionStatus.PARTIAL, wave(WaveStatus.FAILED, "db", failed("a")), leftOut)
            .asked(retry())
            .decide();
    Outcome refused =
        Situation.in(
                ExecutionStatus.PARTIAL, wave(WaveStatus.COMPLETED, "db", recovered("a")), leftOut)
            .asked(retry())
            .decide();

    assertThat(retried.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(retried.wave("web").status()).isEqualTo(WaveStatus.EXCLUDED);
    assertThat(refused.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(refused.execution().inbox()).isEmpty();
  }

  @Test
  void a_wave_waits_for_one_between_that_is_judged_again() {
    WaveCondition ended = new WaveCondition.WaveEndedAs("db", WaveOutcome.COMPLETED);
    Outcome outcome =
        Situation.paused(
                wave(WaveStatus.FAILED, "db", failed("a")),
                wave(planned("app").condition(ended), server("b").status(ServerStatus.EXCLUDED))
                    .status(WaveStatus.EXCLUDED)
                    .addDependsOn("db"),
                wave(WaveStatus.FAILED, "web", failed("c")).addDependsOn("app"))
            .asked(retry())
            .decide();

    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(outcome.wave("web").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(outcome.launches()).containsExactly(List.of(id("a")));
  }

  @Test
  void the_wave_has_its_whole_time_again() {
    Outcome outcome = partial().asked(retry()).afterMinutes(5).decide();

    assertThat(outcome.wave("db").deadline())
        .contains(NOW.plusSeconds(300).plus(Duration.ofHours(4)));
  }

  @Test
  void only_the_servers_that_are_named_are_retried() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED, wave(WaveStatus.FAILED, "db", failed("a"), failed("b")))
            .asked(retry().addServerIds(id("b")))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.PENDING);
  }

  @Test
  void only_the_wave_that_is_named_is_retried() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(WaveStatus.FAILED, "db", failed("a")),
                wave(WaveStatus.FAILED, "mail", failed("m")))
            .asked(retry().wave("mail"))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.wave("mail").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_wave_is_taken_up_after_those_that_it_depends_on() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(WaveStatus.FAILED, "app", failed("b")).addDependsOn("db"),
                wave(WaveStatus.FAILED, "db", failed("a")))
            .asked(retry())
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.PENDING);
  }

  @Test
  void a_retry_may_choose_another_recovery_point() {
    Outcome outcome = partial().asked(retry().recoveryPoint(YESTERDAY)).decide();
    Outcome named =
        partial()
            .asked(
                retry()
                    .recoveryPoint(
                        new RecoveryPointChoice(
                            Optional.empty(), Map.of(id("b"), "pit-00000000000000001"))))
            .decide();

    assertThat(outcome.server("b").recoveryPoint()).contains(YESTERDAY);
    assertThat(outcome.server("b").snapshotId()).isEmpty();
    assertThat(named.server("b").snapshotId()).contains("pit-00000000000000001");
  }

  @Test
  void launch_settings_are_looked_at_again() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(WaveStatus.FAILED, "db", failed("a").settingsReady(true)))
            .asked(retry())
            .decide();

    assertThat(outcome.server("a").settingsReady()).isFalse();
  }

  @Test
  void a_server_whose_job_still_runs_is_followed_and_not_launched_twice() {
    Outcome outcome =
        claimed(
            Situation.in(
                    ExecutionStatus.FAILED,
                    wave(WaveStatus.TIMED_OUT, "db", failed("a").attemptId("x/0/1").jobId("j1"))
                        .addAttempts(submitted("x/0/1", "j1", "a").build()))
                .asked(retry())
                .decide());

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(outcome.server("a").attemptId()).contains("x/0/1");
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void a_wave_that_failed_at_its_approval_asks_again() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(WaveStatus.FAILED, "db", server("a"))
                    .failure(failure(FailureCode.APPROVAL_EXPIRED)))
            .asked(retry())
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(outcome.wave("db").approval()).isEmpty();
    assertThat(outcome.wave("db").failure()).isEmpty();
  }

  @Test
  void a_hook_that_failed_is_run_again_and_one_that_succeeded_is_not() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(
                        WaveStatus.FAILED,
                        planned("db").addBeforeHooks(hook("dns"), hook("mail")),
                        server("a"))
                    .failure(failure(FailureCode.HOOK_FAILED))
                    .addHookRuns(run("dns", HookStatus.SUCCEEDED), run("mail", HookStatus.FAILED)))
            .asked(retry())
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(claimed(outcome).effects(Effect.StartHook.class))
        .extracting(effect -> effect.run().hook().name())
        .containsExactly("mail");
  }

  @Test
  void a_wave_whose_last_hook_failed_launches_nothing_again() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.PARTIAL,
                wave(WaveStatus.FAILED, planned("db").addAfterHooks(hook("smoke")), recovered("a"))
                    .failure(failure(FailureCode.HOOK_FAILED))
                    .addHookRuns(run("smoke", HookStatus.FAILED)))
            .asked(retry())
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.VALIDATING);
    assertThat(claimed(outcome).effects(Effect.StartHook.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "RUNNING", "CANCELLING", "COMPLETED", "CANCELLED", "TIMED_OUT"})
  void only_what_is_paused_partial_or_failed_can_be_retried(ExecutionStatus status) {
    Situation situation = Situation.in(status, wave(WaveStatus.FAILED, "db", failed("a")));

    assertThat(refusal(situation, retry()))
        .hasValueSatisfying(why -> assertThat(why).contains(status.name()));
  }

  @Test
  void a_retry_that_means_no_failed_server_is_refused() {
    assertThat(refusal(partial(), retry().addServerIds(id("a")))).isPresent();
    assertThat(refusal(partial(), retry().wave("mail"))).isPresent();
    assertThat(refusal(partial(), retry())).isEmpty();
  }

  @Test
  void what_is_being_terminated_is_not_retried() {
    Termination termination =
        Termination.builder()
            .requestedBy(Actor.of("ada"))
            .requestedAt(NOW)
            .reason("done")
            .deadline(NOW)
            .build();

    assertThat(refusal(partial().with(b -> b.termination(termination)), retry())).isPresent();
  }

  private static ExecutionRequest.Builder retry() {
    return request(RequestType.RETRY, "ada");
  }

  /** An ended execution of two servers: a is up, b is not. */
  private static Situation partial() {
    WaveExecution.Builder wave =
        wave(
                WaveStatus.FAILED,
                "db",
                recovered("a").jobId("j1"),
                failed("b").attemptId("x/0/1").jobId("j1"))
            .addAttempts(ended("x/0/1", "j1", "a", "b").build());
    return Situation.in(ExecutionStatus.PARTIAL, wave);
  }

  private static Outcome claimed(Outcome reopened) {
    return reopened.then().decide(new EffectResult.Claimed(1, Set.of(), Map.of()));
  }

  private static Hook hook(String name) {
    return Hook.builder().name(name).type(HookType.LAMBDA).target("function").build();
  }

  private static HookRun run(String name, HookStatus status) {
    return HookRun.builder()
        .runId("run of " + name)
        .hook(hook(name))
        .status(status)
        .startedAt(NOW)
        .actBefore(NOW)
        .endedAt(NOW)
        .failure(
            status == HookStatus.FAILED
                ? Optional.of(failure(FailureCode.HOOK_FAILED))
                : Optional.empty())
        .build();
  }

  private static Optional<String> refusal(Situation situation, ExecutionRequest.Builder request) {
    return Requests.refusal(situation.execution(), request.build());
  }
}
