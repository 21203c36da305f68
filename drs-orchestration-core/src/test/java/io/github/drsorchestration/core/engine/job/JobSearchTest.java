package io.github.drsorchestration.core.engine.job;

import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.rejected;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.World;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How the job of an attempt is found whose outcome is not known. */
class JobSearchTest {

  private static final String ATTEMPT = "x/0/1";

  @Test
  void a_job_with_the_tag_of_the_attempt_is_the_attempts_own() {
    Outcome outcome =
        uncertain(AttemptStatus.INTENDED).world(JobSearchTest::ownJob).afterSeconds(40).decide();

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(outcome.attempt(ATTEMPT).jobId()).contains("j1");
    assertThat(outcome.server("a").jobId()).contains("j1");
  }

  @Test
  void a_job_of_another_attempt_with_the_same_server_is_not() {
    Outcome outcome =
        uncertain(AttemptStatus.UNKNOWN)
            .world(it -> it.job(job("j1", "y/0/1", participant("a", LaunchStatus.IN_PROGRESS))))
            .decide();

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.UNKNOWN);
  }

  @Test
  void as_long_as_drs_may_list_the_job_late_it_is_looked_for_every_ten_seconds() {
    Outcome outcome = uncertain(AttemptStatus.UNKNOWN).afterSeconds(60).decide();
    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.UNKNOWN);
    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(10));

    assertThat(uncertain(AttemptStatus.UNKNOWN).afterSeconds(117).decide().wakesAfter())
        .contains(Duration.ofSeconds(3));
  }

  @Test
  void a_job_that_is_not_listed_in_time_never_was_and_its_servers_are_launched_again() {
    Outcome outcome = uncertain(AttemptStatus.UNKNOWN).afterSeconds(120).decide();

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.REJECTED);
    assertThat(outcome.attempt(ATTEMPT).rejection().orElseThrow().code())
        .isEqualTo(FailureCode.NEVER_HAPPENED);
    assertThat(outcome.event(EventDetails.JobRejected.class).details())
        .isEqualTo(new EventDetails.JobRejected(ATTEMPT, FailureCode.NEVER_HAPPENED));
    assertThat(outcome.attempt("x/0/2").status()).isEqualTo(AttemptStatus.INTENDED);
  }

  @Test
  void a_listing_from_before_that_moment_proves_nothing() {
    Outcome outcome =
        uncertain(AttemptStatus.UNKNOWN)
            .world(it -> it.listedAt(NOW.plusSeconds(119)))
            .afterSeconds(130)
            .decide();

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.UNKNOWN);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void nothing_is_proved_while_jobs_cannot_be_listed() {
    Outcome outcome =
        uncertain(AttemptStatus.UNKNOWN)
            .world(it -> it.fails(Question.RecentJobs.class, "?", false))
            .afterMinutes(30)
            .decide();

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.UNKNOWN);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void a_job_that_appears_after_it_was_given_up_is_adopted_while_its_servers_wait() {
    Outcome outcome = givenUp(server("a").attemptId(ATTEMPT)).world(JobSearchTest::ownJob).decide();

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void a_late_job_is_not_adopted_once_its_servers_do_not_wait() {
    Outcome outcome = givenUp(recovered("a")).world(JobSearchTest::ownJob).decide();

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.REJECTED);
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.RECOVERED);
  }

  private static void ownJob(World world) {
    world.job(job("j1", ATTEMPT, participant("a", LaunchStatus.IN_PROGRESS)));
  }

  private static Situation uncertain(AttemptStatus status) {
    return Situation.running(
        wave(WaveStatus.LAUNCHING, "db", launching("a", ATTEMPT))
            .addAttempts(attempt(ATTEMPT, status, "a").build()));
  }

  /** The attempt is held for one that started no job; it may be tried again in a minute. */
  private static Situation givenUp(ServerExecution.Builder server) {
    return Situation.running(
        wave(WaveStatus.LAUNCHING, "db", server)
            .addAttempts(
                rejected(ATTEMPT, FailureCode.NEVER_HAPPENED, "a")
                    .retryAt(NOW.plusSeconds(60))
                    .build()));
  }
}
