package io.github.drsorchestration.core.engine.wave;

import static io.github.drsorchestration.core.engine.Given.ended;
import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.failure;
import static io.github.drsorchestration.core.engine.Given.instance;
import static io.github.drsorchestration.core.engine.Given.launched;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaveStageTest {

  private static final WaveCondition RECOVERY_ONLY =
      new WaveCondition.KindIs(ExecutionKind.RECOVERY);

  @Test
  void a_wave_that_depends_on_nothing_begins_and_its_clock_runs() {
    Outcome outcome =
        Situation.running(wave(planned("db").timeout(Duration.ofHours(2)), server("a")))
            .afterMinutes(1)
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(outcome.wave("db").startedAt()).contains(NOW.plusSeconds(60));
    assertThat(outcome.wave("db").deadline()).contains(NOW.plusSeconds(60 + 7_200));
    assertThat(outcome.events())
        .startsWith(
            new EventDetails.WaveStatusChanged(WaveStatus.PENDING, WaveStatus.PREPARING),
            new EventDetails.WaveStatusChanged(WaveStatus.PREPARING, WaveStatus.LAUNCHING));
  }

  @Test
  void a_wave_waits_for_the_waves_that_it_depends_on() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.VALIDATING, "db", launched("a", "x/0/1")),
                wave("app", server("b")).addDependsOn("db"))
            .decide();

    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void the_end_of_a_wave_is_the_beginning_of_those_that_depend_on_it() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.VALIDATING, "db", recovered("a")),
                wave("app", server("b")).addDependsOn("db"))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(outcome.launches()).hasSize(1);
  }

  @Test
  void waves_that_do_not_depend_on_each_other_begin_together() {
    Outcome outcome =
        Situation.running(wave("db", server("a")), wave("mail", server("b"))).decide();

    assertThat(outcome.launches()).hasSize(2);
  }

  @Test
  void a_wave_whose_condition_does_not_hold_is_left_out_and_holds_nothing_up() {
    Outcome outcome =
        Situation.running(
                wave(planned("db").condition(RECOVERY_ONLY), server("a")),
                wave("app", server("b")).addDependsOn("db"))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.EXCLUDED);
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.EXCLUDED);
    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_condition_may_be_about_the_end_of_another_wave() {
    WaveCondition dbFailed = new WaveCondition.WaveEndedAs("db", WaveOutcome.FAILED);
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.FAILED, planned("db").onFailure(OnFailure.CONTINUE), failed("a")),
                wave(planned("spare").condition(dbFailed), server("b")).addDependsOn("db"))
            .decide();

    assertThat(outcome.wave("spare").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void the_condition_of_a_wave_that_had_begun_is_not_judged_again() {
    Outcome outcome =
        Situation.running(wave(planned("db").condition(RECOVERY_ONLY), server("a")).startedAt(NOW))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_planned_pause_stops_before_its_wave() {
    Outcome outcome =
        Situation.running(wave(planned("db").pauseBefore(true), server("a"))).decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.execution().pause().orElseThrow().wave()).contains("db");
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PENDING);
  }

  @Test
  void a_planned_pause_that_was_passed_does_not_stop_again() {
    Outcome outcome =
        Situation.running(wave(planned("db").pauseBefore(true), server("a")).pausePassed(true))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void nothing_begins_after_a_wave_that_stops_the_execution() {
    Outcome outcome =
        Situation.running(wave(WaveStatus.FAILED, "db", failed("a")), wave("mail", server("b")))
            .decide();

    assertThat(outcome.wave("mail").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void nothing_begins_while_the_execution_is_paused() {
    Outcome outcome = Situation.paused(wave("db", server("a"))).decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PENDING);
  }

  @Test
  void a_wave_launches_until_no_server_waits_and_no_job_runs() {
    assertThat(inLaunch(launching("a", "x/0/1")).wave("db").status())
        .isEqualTo(WaveStatus.LAUNCHING);
    assertThat(inLaunch(launched("a", "x/0/1"), server("b")).wave("db").status())
        .isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_wave_whose_servers_are_up_is_completed() {
    Outcome outcome =
        Situation.running(wave(WaveStatus.LAUNCHING, "db", recovered("a"), recovered("b")))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(outcome.wave("db").endedAt()).contains(NOW);
  }

  @Test
  void a_wave_with_a_failed_critical_server_fails_and_says_how_many() {
    Outcome outcome = judged(planned("db"));

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(outcome.decision().events().get(0).reason()).contains("1 of 2 servers failed");
  }

  @Test
  void a_wave_that_tolerates_its_failed_servers_is_partial() {
    Outcome outcome = judged(planned("db").failureThreshold(FailureThreshold.servers(1)));

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PARTIAL);
  }

  @Test
  void a_wave_that_pauses_on_failure_pauses_the_execution_and_names_itself() {
    Outcome outcome = judged(planned("db").onFailure(OnFailure.PAUSE));

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.execution().pause().orElseThrow().wave()).contains("db");
  }

  @Test
  void a_cancelled_wave_lets_its_jobs_end_before_it_is_judged() {
    Outcome outcome = cancelling(launching("a", "x/0/1"), server("b"));

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLING);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void a_cancelled_wave_with_servers_that_were_never_launched_is_cancelled() {
    Outcome outcome = cancelling(recovered("a"), server("b"));

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLED);
  }

  @Test
  void a_cancelled_wave_whose_servers_are_all_up_is_completed() {
    assertThat(cancelling(recovered("a")).wave("db").status()).isEqualTo(WaveStatus.COMPLETED);
  }

  @Test
  void a_server_that_came_up_late_is_looked_at_before_its_wave_is_judged() {
    Situation finishing =
        Situation.running(
            wave(WaveStatus.FINISHING, "db", recovered("a"), launched("b", "x/0/1"))
                .addAttempts(ended("x/0/1", "j1", "a", "b").build()));

    Outcome unseen = finishing.world(it -> it.takesLong(Question.InstancesOf.class)).decide();
    assertThat(unseen.wave("db").status()).isEqualTo(WaveStatus.FINISHING);

    Outcome seen =
        finishing.world(it -> it.answersAll().instance(instance("b").jobId("j1"))).decide();
    assertThat(seen.wave("db").status()).isEqualTo(WaveStatus.COMPLETED);
  }

  @Test
  void a_wave_whose_last_hook_failed_fails_once_a_server_that_came_up_late_was_looked_at() {
    Hook hook = Hook.builder().name("dns").type(HookType.IN_PROCESS).target("dns").build();
    HookRun failed =
        HookRun.builder()
            .runId("x/0/hook/1")
            .hook(hook)
            .status(HookStatus.FAILED)
            .failure(failure(FailureCode.HOOK_FAILED))
            .startedAt(NOW)
            .actBefore(NOW)
            .build();
    Situation finishing =
        Situation.running(
            wave(
                    WaveStatus.FINISHING,
                    planned("db").addAfterHooks(hook),
                    recovered("a"),
                    launched("b", "x/0/1"))
                .addHookRuns(failed)
                .addAttempts(ended("x/0/1", "j1", "a", "b").build()));

    Outcome unseen = finishing.world(it -> it.takesLong(Question.InstancesOf.class)).decide();
    assertThat(unseen.wave("db").status()).isEqualTo(WaveStatus.FINISHING);

    Outcome seen =
        finishing.world(it -> it.answersAll().instance(instance("b").jobId("j1"))).decide();
    assertThat(seen.wave("db").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(seen.server("b").status()).isEqualTo(ServerStatus.RECOVERED);
  }

  private static Outcome inLaunch(ServerExecution.Builder... servers) {
    return Situation.running(
            wave(WaveStatus.LAUNCHING, "db", servers)
                .addAttempts(submitted("x/0/1", "j1", "a").build()))
        .world(it -> it.quotas(1, 1, 1))
        .decide();
  }

  private static Outcome cancelling(ServerExecution.Builder... servers) {
    boolean runs = servers[0].build().status() == ServerStatus.LAUNCHING;
    return Situation.in(
            ExecutionStatus.CANCELLING,
            runs
                ? wave(WaveStatus.LAUNCHING, "db", servers)
                    .addAttempts(submitted("x/0/1", "j1", "a").build())
                : wave(WaveStatus.LAUNCHING, "db", servers))
        .decide();
  }

  private static Outcome judged(Wave.Builder planned) {
    return Situation.running(wave(WaveStatus.VALIDATING, planned, recovered("a"), failed("b")))
        .decide();
  }
}
