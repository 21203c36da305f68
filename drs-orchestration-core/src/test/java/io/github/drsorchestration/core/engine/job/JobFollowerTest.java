package io.github.drsorchestration.core.engine.job;

import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobFollowerTest {

  @Test
  void a_running_job_is_looked_at_again_by_the_polling_rule() {
    assertThat(submittedJob().world(it -> it.job(running())).decide().wakesAfter())
        .contains(Duration.ofSeconds(30));
    assertThat(submittedJob().world(it -> it.job(running())).afterMinutes(5).decide().wakesAfter())
        .contains(Duration.ofSeconds(10));
  }

  @Test
  void a_job_that_has_ended_ends_its_attempt() {
    Outcome outcome =
        submittedJob()
            .world(it -> it.job(running().status(JobStatus.COMPLETED)))
            .afterMinutes(9)
            .decide();

    assertThat(outcome.attempt("x/0/1").status()).isEqualTo(AttemptStatus.ENDED);
    assertThat(outcome.attempt("x/0/1").endedAt()).contains(NOW.plusSeconds(540));
    assertThat(outcome.events()).contains(new EventDetails.JobEnded("x/0/1", "j1"));
  }

  @Test
  void a_job_that_is_not_listed_yet_is_followed() {
    assertThat(submittedJob().afterMinutes(59).decide().attempt("x/0/1").status())
        .isEqualTo(AttemptStatus.SUBMITTED);
  }

  @Test
  void a_job_that_is_not_listed_an_hour_after_its_start_has_ended() {
    assertThat(submittedJob().afterMinutes(60).decide().attempt("x/0/1").status())
        .isEqualTo(AttemptStatus.ENDED);
  }

  @Test
  void a_job_of_which_nothing_can_be_found_out_is_followed() {
    Outcome outcome =
        submittedJob()
            .world(it -> it.fails(Question.JobNow.class, "?", false))
            .afterMinutes(90)
            .decide();

    assertThat(outcome.attempt("x/0/1").status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void while_the_clock_stands_in_a_pause_a_job_is_not_watched_as_if_its_end_were_near() {
    WaveExecution.Builder late = submittedWave().deadline(NOW.minusSeconds(60));

    assertThat(
            Situation.paused(late)
                .with(b -> b.status(ExecutionStatus.PAUSE_PENDING))
                .world(it -> it.job(running()))
                .afterMinutes(60)
                .decide()
                .wakesAfter())
        .contains(Duration.ofSeconds(30));
  }

  @Test
  void a_job_whose_servers_are_up_is_not_watched_closely_for_the_sake_of_others_that_wait() {
    WaveExecution.Builder late =
        wave(
                WaveStatus.LAUNCHING,
                "db",
                recovered("a").attemptId("x/0/1").jobId("j1").launchedAt(NOW),
                server("b").waitsForRoomSince(NOW))
            .addAttempts(submitted("x/0/1", "j1", "a").build())
            .deadline(NOW.minusSeconds(60));

    assertThat(
            Situation.running(late)
                .world(it -> it.job(job("j1", "x/0/1", participant("a", LaunchStatus.LAUNCHED))))
                .world(it -> it.quotas(1, 1, 1))
                .afterMinutes(60)
                .decide()
                .wakesAfter())
        .contains(Duration.ofSeconds(30));
  }

  private static Situation submittedJob() {
    return Situation.running(submittedWave());
  }

  private static WaveExecution.Builder submittedWave() {
    return wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/1").jobId("j1"))
        .addAttempts(submitted("x/0/1", "j1", "a").build());
  }

  private static RecoveryJob.Builder running() {
    return job("j1", "x/0/1", participant("a", LaunchStatus.IN_PROGRESS));
  }
}
