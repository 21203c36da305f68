package io.github.drsorchestration.core.engine.termination;

import static io.github.drsorchestration.core.engine.Given.ended;
import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.instance;
import static io.github.drsorchestration.core.engine.Given.liveInstance;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.rejected;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.Given;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Samples;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminationStageTest {

  private static final String ATTEMPT = "x/terminate/1";

  @Test
  void the_executions_own_instances_are_terminated_in_one_job() {
    Outcome outcome =
        terminating(target("a"), target("b"))
            .world(it -> it.instance(instance("a")).instance(instance("b")))
            .decide();

    Effect.Terminate effect = outcome.effects(Effect.Terminate.class).get(0);
    assertThat(effect.attempt().attemptId()).isEqualTo(ATTEMPT);
    assertThat(effect.attempt().type()).isEqualTo(JobType.TERMINATE);
    assertThat(effect.attempt().instanceIds()).containsExactly("i-a", "i-b");
    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.TERMINATING);
  }

  @Test
  void instances_that_others_launched_are_not_touched() {
    Outcome outcome =
        terminating(target("a"))
            .world(it -> it.instance(liveInstance("a").jobId("of-others")))
            .decide();

    assertThat(outcome.effects(Effect.Terminate.class)).isEmpty();
    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.GONE);
  }

  @Test
  void an_instance_of_an_own_job_is_found_although_the_server_does_not_know_it() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(WaveStatus.TIMED_OUT, "db", failed("a"))
                    .addAttempts(ended("x/0/1", "j1", "a").build()))
            .with(b -> b.termination(termination(target("a")).build()))
            .world(it -> it.instance(instance("a").instanceId("i-late").jobId("j1")))
            .decide();

    assertThat(outcome.effects(Effect.Terminate.class).get(0).attempt().instanceIds())
        .containsExactly("i-late");
  }

  @Test
  void what_a_job_launched_that_is_listed_during_the_termination_is_terminated_too() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.PARTIAL,
                wave(WaveStatus.FAILED, "db", failed("a"), recovered("b"))
                    .addAttempts(rejected("x/0/1", FailureCode.NEVER_HAPPENED, "a").build()))
            .with(
                b ->
                    b.termination(
                        termination(target("a").withStatus(TerminationStatus.GONE), target("b"))
                            .build()))
            .world(
                it ->
                    it.instance(instance("a").jobId("j1"))
                        .instance(instance("b"))
                        .job(
                            Given.job("j1", "x/0/1", participant("a", LaunchStatus.LAUNCHED))
                                .status(JobStatus.COMPLETED)))
            .decide();

    assertThat(outcome.effects(Effect.Terminate.class).get(0).attempt().instanceIds())
        .containsExactly("i-a", "i-b");
  }

  @Test
  void nothing_is_gone_before_it_is_known_what_became_of_its_launch() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.PARTIAL,
                wave(WaveStatus.TIMED_OUT, "db", failed("a"))
                    .addAttempts(Samples.attempt("x/0/1", AttemptStatus.UNKNOWN, "a").build()))
            .with(b -> b.termination(termination(target("a")).build()))
            .world(it -> it.takesLong(Question.RecentJobs.class))
            .after(Duration.ofHours(2))
            .decide();

    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.FAILED);
  }

  @Test
  void a_launch_that_still_runs_is_waited_for() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.TIMED_OUT,
                wave(WaveStatus.TIMED_OUT, "db", failed("a"))
                    .addAttempts(submitted("x/0/1", "j1", "a").build()))
            .with(b -> b.termination(termination(target("a")).build()))
            .world(
                it ->
                    it.instance(instance("a").jobId("j1"))
                        .job(Given.job("j1", "x/0/1", participant("a", LaunchStatus.IN_PROGRESS))))
            .decide();

    assertThat(outcome.effects(Effect.Terminate.class)).isEmpty();
    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.PENDING);
  }

  @Test
  void a_job_that_has_ended_does_not_prove_that_the_instance_is_gone() {
    Outcome outcome =
        running(target("a").withInstance("i-a"))
            .world(it -> it.instance(instance("a")).job(terminate(JobStatus.COMPLETED)))
            .decide();

    assertThat(attempt(outcome, 0).status()).isEqualTo(AttemptStatus.ENDED);
    assertThat(outcome.effects(Effect.Terminate.class))
        .extracting(effect -> effect.attempt().attemptId())
        .containsExactly("x/terminate/2");
  }

  @Test
  void an_instance_that_drs_no_longer_lists_is_terminated_and_all_is_told_in_the_end() {
    Outcome outcome =
        running(target("a").withInstance("i-a"))
            .world(it -> it.job(terminate(JobStatus.COMPLETED)))
            .decide();

    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.TERMINATED);
    assertThat(outcome.events())
        .contains(
            new EventDetails.InstanceTerminated("i-a"),
            new EventDetails.TerminationEnded(1, 0, 0, Optional.empty()));
    assertThat(outcome.execution().termination().orElseThrow().endedAt()).contains(NOW);
  }

  @Test
  void a_server_without_an_instance_is_gone_already() {
    Outcome outcome = terminating(target("a")).decide();

    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.GONE);
    assertThat(outcome.events())
        .contains(new EventDetails.TerminationEnded(0, 1, 0, Optional.empty()));
  }

  @Test
  void the_call_is_answered_like_that_of_a_launch() {
    Outcome outcome =
        intended()
            .decide(new EffectResult.JobStarted(ATTEMPT, terminate(JobStatus.STARTED).build()));

    assertThat(attempt(outcome, 0).status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(attempt(outcome, 0).jobId()).contains("t1");
  }

  @Test
  void a_denied_termination_fails_its_targets() {
    Outcome outcome =
        intended()
            .decide(
                new EffectResult.JobRejected(
                    ATTEMPT, new Failure(FailureCode.ACCESS_DENIED, "no"), Optional.empty()));

    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.FAILED);
    assertThat(outcome.events())
        .contains(new EventDetails.TerminationEnded(0, 0, 1, Optional.empty()));
  }

  @Test
  void a_refused_target_waits_until_it_may_be_tried_again() {
    Situation refused =
        terminating(
                termination(target("a"))
                    .addAttempts(
                        rejected(ATTEMPT, FailureCode.SERVICE_UNAVAILABLE, "a")
                            .retryAt(NOW.plusSeconds(60))
                            .build()))
            .world(it -> it.instance(instance("a")));

    assertThat(refused.afterSeconds(59).decide().effects(Effect.Terminate.class)).isEmpty();
    assertThat(refused.afterSeconds(60).decide().effects(Effect.Terminate.class)).hasSize(1);
  }

  @Test
  void what_was_refused_together_is_tried_in_halves() {
    Outcome outcome =
        terminating(
                termination(target("a"), target("b"))
                    .addAttempts(rejected(ATTEMPT, FailureCode.CALL_REJECTED, "a", "b").build()))
            .world(it -> it.instance(instance("a")).instance(instance("b")))
            .decide();

    assertThat(outcome.effects(Effect.Terminate.class)).hasSize(2);
  }

  @Test
  void a_job_of_others_for_the_same_instance_does_the_work_too() {
    Outcome outcome =
        intended().world(it -> it.job(terminate(JobStatus.STARTED))).afterSeconds(60).decide();

    assertThat(attempt(outcome, 0).status()).isEqualTo(AttemptStatus.SUBMITTED);
  }

  @Test
  void jobs_wait_for_room() {
    Outcome outcome =
        terminating(target("a"), target("b"))
            .world(it -> it.quotas(1, 1, 500).instance(instance("a")).instance(instance("b")))
            .decide();

    assertThat(outcome.effects(Effect.Terminate.class)).hasSize(1);
    assertThat(status(outcome, "b")).isEqualTo(TerminationStatus.PENDING);
  }

  @Test
  void what_is_not_terminated_within_two_hours_has_failed() {
    Outcome outcome =
        running(target("a").withInstance("i-a"))
            .world(it -> it.instance(instance("a")).job(terminate(JobStatus.STARTED)))
            .after(Duration.ofHours(2))
            .decide();

    assertThat(status(outcome, "a")).isEqualTo(TerminationStatus.FAILED);
    assertThat(outcome.events())
        .contains(new EventDetails.TerminationEnded(0, 0, 1, Optional.empty()));
  }

  private static TerminationTarget target(String name) {
    return new TerminationTarget(
        id(name), PLACE, Optional.empty(), TerminationStatus.PENDING, Optional.empty());
  }

  private static Termination.Builder termination(TerminationTarget... targets) {
    return Termination.builder()
        .requestedBy(Actor.of("bob"))
        .requestedAt(NOW)
        .reason("")
        .addTargets(targets)
        .deadline(NOW.plus(Duration.ofHours(2)));
  }

  private static Situation terminating(TerminationTarget... targets) {
    return terminating(termination(targets));
  }

  private static Situation terminating(Termination.Builder termination) {
    return Situation.in(
            ExecutionStatus.COMPLETED,
            wave(WaveStatus.COMPLETED, "db", recovered("a"), recovered("b")))
        .with(b -> b.termination(termination.build()));
  }

  private static Situation intended() {
    return terminating(
        termination(target("a").withStatus(TerminationStatus.TERMINATING))
            .addAttempts(attemptFor("a").status(AttemptStatus.INTENDED).build()));
  }

  /** The job of the target runs. */
  private static Situation running(TerminationTarget target) {
    return terminating(
        termination(target.withStatus(TerminationStatus.TERMINATING))
            .addAttempts(attemptFor("a").jobId("t1").submittedAt(NOW).build()));
  }

  private static JobAttempt.Builder attemptFor(String name) {
    return submitted(ATTEMPT, "t1", name)
        .jobId(Optional.empty())
        .submittedAt(Optional.empty())
        .type(JobType.TERMINATE)
        .addInstanceIds("i-" + name);
  }

  private static RecoveryJob.Builder terminate(JobStatus status) {
    return Given.job("t1", "of others", participant("a", LaunchStatus.IN_PROGRESS))
        .type(JobType.TERMINATE)
        .status(status);
  }

  private static JobAttempt attempt(Outcome outcome, int index) {
    return outcome.execution().termination().orElseThrow().attempts().get(index);
  }

  private static TerminationStatus status(Outcome outcome, String name) {
    return outcome.execution().termination().orElseThrow().targets().stream()
        .filter(target -> target.serverId().equals(id(name)))
        .findFirst()
        .orElseThrow()
        .status();
  }
}
