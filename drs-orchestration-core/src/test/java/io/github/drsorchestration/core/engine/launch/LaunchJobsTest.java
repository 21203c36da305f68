package io.github.drsorchestration.core.engine.launch;

import static io.github.drsorchestration.core.engine.Given.instance;
import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.rejected;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.core.engine.Given;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.World;
import io.github.drsorchestration.core.engine.decision.Question;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a launch job says of its servers, and what is made of it. */
class LaunchJobsTest {

  @Test
  void a_server_that_drs_has_launched_is_launched_whatever_becomes_of_the_others() {
    Outcome outcome =
        running(
            participant("a", LaunchStatus.LAUNCHED, "i-a"),
            participant("b", LaunchStatus.IN_PROGRESS));

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHED);
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-a");
    assertThat(outcome.event(EventDetails.ServerLaunched.class).serverId()).contains(id("a"));
    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.LAUNCHING);
  }

  @Test
  void a_failure_is_not_final_before_the_job_has_ended() {
    Outcome outcome = running(participant("a", LaunchStatus.FAILED));

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(outcome.server("a").failure()).isPresent();
    assertThat(outcome.attempt("x/0/1").status()).isEqualTo(AttemptStatus.SUBMITTED);
  }

  @Test
  void a_server_that_failed_and_came_up_after_all_is_launched_without_a_failure() {
    Outcome failed = running(participant("a", LaunchStatus.FAILED));
    Outcome outcome =
        failed
            .then()
            .world(it -> it.job(job("j1", "x/0/1", participant("a", LaunchStatus.LAUNCHED, "i-a"))))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHED);
    assertThat(outcome.server("a").failure()).isEmpty();
  }

  @Test
  void a_late_job_of_a_cancelled_wave_brings_no_waiting_server_to_life() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.CANCELLED,
                wave(WaveStatus.CANCELLED, "db", launching("a", "x/0/1"), server("b"))
                    .addAttempts(submitted("x/0/1", "j1", "a").build())
                    .addAttempts(rejected("x/0/2", FailureCode.NEVER_HAPPENED, "b").build()))
            .with(b -> b.endedAt(NOW))
            .world(
                it ->
                    it.job(job("j1", "x/0/1", participant("a", LaunchStatus.IN_PROGRESS)))
                        .job(job("j2", "x/0/2", participant("b", LaunchStatus.IN_PROGRESS))))
            .decide();

    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.PENDING);
    assertThat(outcome.attempt("x/0/2").status()).isEqualTo(AttemptStatus.REJECTED);
  }

  @Test
  void the_instance_of_a_given_up_launch_that_fails_is_on_record_for_the_clean_up() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.CANCELLED,
                wave(
                        WaveStatus.CANCELLED,
                        "db",
                        launching("a", "x/0/1").jobId("j1").status(ServerStatus.SKIPPED))
                    .addAttempts(submitted("x/0/1", "j1", "a").build()))
            .with(b -> b.endedAt(NOW))
            .world(it -> it.job(job("j1", "x/0/1", participant("a", LaunchStatus.FAILED, "i-a"))))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.SKIPPED);
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-a");
  }

  @Test
  void an_instance_that_a_failed_relaunch_did_not_replace_stays_on_record() {
    Outcome outcome = failedRelaunch(it -> it.instance(instance("a").jobId("j1")));

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-a");
  }

  @Test
  void an_instance_that_a_failed_relaunch_deleted_is_not_on_record() {
    Outcome outcome = failedRelaunch(it -> {});

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.server("a").recoveryInstanceId()).isEmpty();
  }

  @Test
  void an_instance_of_somebody_else_is_not_what_a_failed_relaunch_left() {
    Outcome outcome = failedRelaunch(it -> it.instance(instance("a").instanceId("i-other")));

    assertThat(outcome.server("a").recoveryInstanceId()).isEmpty();
  }

  @Test
  void the_instance_of_a_given_up_server_is_found_where_the_job_ends_without_a_word_of_it() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.PARTIAL,
                wave(
                        WaveStatus.PARTIAL,
                        "db",
                        launching("a", "x/0/1")
                            .jobId("j1")
                            .status(ServerStatus.FAILED)
                            .failure(new Failure(FailureCode.TIMED_OUT, "no end")))
                    .addAttempts(submitted("x/0/1", "j1", "a").build()))
            .world(
                it ->
                    it.job(job("j1", "x/0/1").status(JobStatus.COMPLETED))
                        .instance(instance("a").jobId("j1")))
            .decide();

    assertThat(outcome.attempt("x/0/1").status()).isEqualTo(AttemptStatus.ENDED);
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-a");
    assertThat(outcome.event(EventDetails.LaunchedTooLate.class).serverId()).contains(id("a"));
  }

  @Test
  void a_failure_is_final_when_the_job_has_ended() {
    Outcome outcome = ended(participant("a", LaunchStatus.FAILED));

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.server("a").failedAt()).contains(NOW);
    assertThat(outcome.event(EventDetails.ServerFailed.class).details())
        .isEqualTo(new EventDetails.ServerFailed(FailureCode.LAUNCH_FAILED));
  }

  @Test
  void a_completed_job_alone_brings_no_server_up() {
    Outcome outcome = ended(participant("a", LaunchStatus.IN_PROGRESS));

    assertThat(outcome.attempt("x/0/1").status()).isEqualTo(AttemptStatus.ENDED);
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
  }

  @Test
  void a_failure_is_told_in_the_last_words_of_the_jobs_log() {
    Failure failure =
        failure(
            entry(1, "SNAPSHOT_FAIL", "no snapshot"),
            entry(3, "LAUNCH_FAILED", "no capacity"),
            entry(2, "CONVERSION_FAIL", "no conversion"));

    assertThat(failure).isEqualTo(new Failure(FailureCode.LAUNCH_FAILED, "no capacity"));
  }

  @Test
  void the_log_tells_conversions_and_snapshots_from_launches() {
    assertThat(failure(entry(1, "CONVERSION_FAIL", "x")).code())
        .isEqualTo(FailureCode.CONVERSION_FAILED);
    assertThat(failure(entry(1, "SNAPSHOT_FAIL", "x")).code())
        .isEqualTo(FailureCode.SNAPSHOT_FAILED);
  }

  @Test
  void what_the_log_says_of_other_servers_is_not_told() {
    Failure failure =
        failure(
            new JobLogEntry(
                NOW, "CONVERSION_FAIL", Optional.of(id("b")), Optional.of("of another")));

    assertThat(failure.code()).isEqualTo(FailureCode.LAUNCH_FAILED);
    assertThat(failure.message()).contains("no reason");
  }

  @Test
  void an_instance_of_a_failed_launch_points_to_its_post_launch_actions() {
    Outcome outcome = ended(participant("a", LaunchStatus.FAILED, "i-a"));

    assertThat(outcome.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.POST_LAUNCH_ACTION_FAILED);
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-a");
  }

  @Test
  void a_log_that_cannot_be_read_does_not_hold_up_the_end() {
    Outcome outcome =
        situation(JobStatus.COMPLETED, participant("a", LaunchStatus.FAILED))
            .world(it -> it.fails(Question.LogOf.class, "?", false))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
  }

  @Test
  void a_log_that_takes_long_to_read_is_waited_for() {
    Outcome waiting =
        situation(JobStatus.COMPLETED, participant("a", LaunchStatus.FAILED))
            .world(it -> it.log("j1", entry(5, "LAUNCH_FAILED", "no capacity")))
            .world(it -> it.takesLong(Question.LogOf.class))
            .decide();
    Outcome outcome = waiting.then().world(World::answersAll).decide();

    assertThat(waiting.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(outcome.server("a").failure().orElseThrow().message()).contains("no capacity");
  }

  @Test
  void a_job_says_nothing_of_a_server_that_is_in_another_attempt_by_now() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/2"))
                    .addAttempts(submitted("x/0/1", "j1", "a").build())
                    .addAttempts(submitted("x/0/2", "j2", "a").build()))
            .world(it -> it.job(job("j1", "x/0/1", participant("a", LaunchStatus.LAUNCHED, "i-1"))))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
  }

  private static Outcome running(JobParticipant... participants) {
    return situation(JobStatus.STARTED, participants).decide();
  }

  private static Outcome failedRelaunch(Consumer<World> change) {
    PreviousLaunch before =
        new PreviousLaunch(
            1,
            Optional.of("j1"),
            Optional.of("i-a"),
            new Failure(FailureCode.RELAUNCHED, "again"),
            NOW);
    return Situation.running(
            wave(
                    WaveStatus.LAUNCHING,
                    "db",
                    launching("a", "x/0/2").jobId("j2").addPreviousLaunches(before))
                .addAttempts(
                    Given.ended("x/0/1", "j1", "a").build(), submitted("x/0/2", "j2", "a").build()))
        .world(
            it ->
                it.job(
                    job("j2", "x/0/2", participant("a", LaunchStatus.FAILED))
                        .status(JobStatus.COMPLETED)))
        .world(change)
        .decide();
  }

  private static Outcome ended(JobParticipant... participants) {
    return situation(JobStatus.COMPLETED, participants).decide();
  }

  private static Failure failure(JobLogEntry... log) {
    return situation(JobStatus.COMPLETED, participant("a", LaunchStatus.FAILED))
        .world(it -> it.log("j1", log))
        .decide()
        .server("a")
        .failure()
        .orElseThrow();
  }

  private static JobLogEntry entry(int second, String event, String error) {
    return new JobLogEntry(
        NOW.plusSeconds(second), event, Optional.of(id("a")), Optional.of(error));
  }

  private static Situation situation(JobStatus status, JobParticipant... participants) {
    return Situation.running(
            wave(
                    WaveStatus.LAUNCHING,
                    "db",
                    launching("a", "x/0/1").jobId("j1"),
                    launching("b", "x/0/1").jobId("j1"))
                .addAttempts(submitted("x/0/1", "j1", "a", "b").build()))
        .world(it -> it.job(job("j1", "x/0/1", participants).status(status)));
  }
}
