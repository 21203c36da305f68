package io.github.drsorchestration.core.engine.decide;

import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.core.engine.Given;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.World;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  @Test
  void a_wave_is_woken_for_its_deadline() {
    Outcome outcome =
        Situation.running(stalled(planned("db")))
            .world(DeadlinesTest::runningJob)
            .after(Duration.ofHours(4).minusSeconds(2))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(2));
  }

  @Test
  void a_wave_that_is_late_times_out() {
    Outcome outcome = late(planned("db"));

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.TIMED_OUT);
    assertThat(outcome.wave("db").failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
  }

  @Test
  void servers_that_are_not_up_when_their_wave_times_out_have_failed() {
    Outcome outcome = late(planned("db"));

    assertThat(outcome.server("a").failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
    assertThat(outcome.server("up").status()).isEqualTo(ServerStatus.RECOVERED);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_deadline_waits_for_a_look_as_long_as_answers_are_waited_for() {
    Situation blind =
        Situation.running(stalled(planned("db")))
            .world(it -> it.fails(Question.JobNow.class, "no route", false))
            .patience(Duration.ofMinutes(15));

    assertThat(blind.after(Duration.ofMinutes(4 * 60 + 14)).decide().server("a").status())
        .isEqualTo(ServerStatus.LAUNCHING);
    assertThat(blind.after(Duration.ofMinutes(4 * 60 + 15)).decide().server("a").status())
        .isEqualTo(ServerStatus.FAILED);
  }

  @Test
  void what_has_just_ended_does_not_time_out() {
    Outcome outcome =
        Situation.running(stalled(planned("db")))
            .world(
                it ->
                    it.job(
                            job("j1", "x/0/1", participant("a", LaunchStatus.LAUNCHED, "i-a"))
                                .status(JobStatus.COMPLETED))
                        .instance(Given.instance("a").jobId("j1")))
            .after(Duration.ofHours(4))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.COMPLETED);
  }

  @Test
  void a_wave_that_times_out_pauses_the_execution_where_the_plan_says_so() {
    Outcome outcome = late(planned("db").onFailure(OnFailure.PAUSE));

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.execution().pause().orElseThrow().wave()).contains("db");
  }

  @Test
  void the_clock_of_a_wave_stands_during_a_pause() {
    Outcome outcome =
        Situation.paused(stalled(planned("db")))
            .world(DeadlinesTest::runningJob)
            .after(Duration.ofHours(5))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void waiting_for_an_approval_has_no_deadline_of_the_wave() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.PREPARING, "db", server("a"))
                    .status(WaveStatus.AWAITING_APPROVAL)
                    .approval(approval()))
            .after(Duration.ofHours(5))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
  }

  @Test
  void the_hook_of_a_wave_that_times_out_is_given_up() {
    Hook hook =
        Hook.builder()
            .name("dns")
            .type(HookType.LAMBDA)
            .target("f")
            .timeout(Duration.ofDays(1))
            .build();
    HookRun run =
        HookRun.builder()
            .runId("x/0/hook/1")
            .hook(hook)
            .status(HookStatus.RUNNING)
            .startedAt(NOW)
            .actBefore(NOW)
            .build();
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.PREPARING, planned("db").addBeforeHooks(hook), server("a"))
                    .addHookRuns(run))
            .after(Duration.ofHours(4))
            .decide();

    assertThat(outcome.wave("db").hookRuns().get(0).status()).isEqualTo(HookStatus.FAILED);
  }

  @Test
  void an_execution_that_is_late_times_out_with_its_waves() {
    Outcome outcome =
        Situation.running(stalled(planned("db")), wave("app", server("b")).addDependsOn("db"))
            .with(b -> b.deadline(NOW.plusSeconds(600)))
            .world(DeadlinesTest::runningJob)
            .afterMinutes(10)
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(outcome.execution().endedAt()).contains(NOW.plusSeconds(600));
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.TIMED_OUT);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void an_execution_that_times_out_while_it_waits_for_an_approval_cancels_the_wave() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.PREPARING, "db", server("a"))
                    .status(WaveStatus.AWAITING_APPROVAL)
                    .approval(approval()))
            .after(Duration.ofDays(7))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.CANCELLED);
  }

  @Test
  void an_execution_times_out_during_a_pause_too() {
    Outcome outcome = Situation.paused(wave("db", server("a"))).after(Duration.ofDays(7)).decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
  }

  private static void runningJob(World world) {
    world.job(job("j1", "x/0/1", participant("a", LaunchStatus.IN_PROGRESS)));
  }

  /** A wave one of whose servers is up; the other one's job does not end. */
  private static WaveExecution.Builder stalled(Wave.Builder planned) {
    return wave(WaveStatus.LAUNCHING, planned, launching("a", "x/0/1"), recovered("up"))
        .addAttempts(submitted("x/0/1", "j1", "a").build());
  }

  private static Outcome late(Wave.Builder planned) {
    return Situation.running(stalled(planned))
        .world(DeadlinesTest::runningJob)
        .after(Duration.ofHours(4))
        .decide();
  }

  private static Approval approval() {
    return Approval.builder()
        .approvalId("x/0/approval/1")
        .planHash("5f".repeat(32))
        .status(ApprovalStatus.REQUESTED)
        .requestedAt(NOW)
        .expiresAt(NOW.plus(Duration.ofDays(8)))
        .announced(true)
        .build();
  }
}
