package io.github.drsorchestration.core.engine.job;

import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.rejected;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.attempt;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.core.engine.Given;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of an intent when its call has returned, on the launch of a wave. */
class JobLifeTest {

  private static final String ATTEMPT = "x/0/1";

  @Test
  void a_call_that_started_a_job_makes_the_attempt_submitted() {
    Outcome outcome = intended().afterSeconds(1).decide(started());

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(outcome.attempt(ATTEMPT).jobId()).contains("j1");
    assertThat(outcome.attempt(ATTEMPT).submittedAt()).contains(NOW.plusSeconds(1));
    assertThat(outcome.server("a").jobId()).contains("j1");
    assertThat(outcome.events())
        .contains(new EventDetails.JobSubmitted(ATTEMPT, "j1", 2, "111122223333/eu-west-1"));
  }

  @Test
  void the_instance_of_the_launch_before_is_not_taken_for_that_of_the_new_job() {
    Outcome outcome =
        Situation.running(
                wave(
                        WaveStatus.LAUNCHING,
                        "db",
                        launching("a", ATTEMPT).recoveryInstanceId("i-old"))
                    .addAttempts(attempt(ATTEMPT, AttemptStatus.INTENDED, "a").build()))
            .decide(started());

    assertThat(outcome.server("a").recoveryInstanceId()).isEmpty();
  }

  @Test
  void servers_of_a_rejected_call_wait_for_the_next_one() {
    Outcome outcome =
        intended().decide(rejection(FailureCode.NO_ROOM, Optional.of(Duration.ofSeconds(40))));

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.REJECTED);
    assertThat(outcome.attempt(ATTEMPT).retryAt()).contains(NOW.plusSeconds(40));
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.PENDING);
    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(40));
  }

  @Test
  void a_rejection_that_does_not_say_when_to_try_again_is_tried_after_fifteen_seconds() {
    Outcome outcome = intended().decide(rejection(FailureCode.NO_ROOM, Optional.empty()));

    assertThat(outcome.attempt(ATTEMPT).retryAt()).contains(NOW.plusSeconds(15));
  }

  @Test
  void a_denied_call_is_not_repeated() {
    Outcome outcome = intended().decide(rejection(FailureCode.ACCESS_DENIED, Optional.empty()));

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.server("b").failure().orElseThrow().code())
        .isEqualTo(FailureCode.ACCESS_DENIED);
  }

  @Test
  void an_invalid_call_for_several_servers_is_tried_with_fewer() {
    Outcome outcome =
        intended().decide(rejection(FailureCode.CALL_REJECTED, Optional.of(Duration.ZERO)));

    assertThat(outcome.launches()).containsExactly(List.of(id("a")), List.of(id("b")));
  }

  @Test
  void an_invalid_call_for_one_server_fails_it() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", launching("a", ATTEMPT))
                    .addAttempts(attempt(ATTEMPT, AttemptStatus.INTENDED, "a").build()))
            .decide(rejection(FailureCode.CALL_REJECTED, Optional.empty()));

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
  }

  @Test
  void a_call_whose_outcome_is_unknown_is_not_repeated_before_the_job_was_looked_for() {
    Outcome outcome =
        intended()
            .decide(new EffectResult.JobOutcomeUnknown(ATTEMPT, "timeout", Duration.ofSeconds(90)));

    assertThat(outcome.attempt(ATTEMPT).status()).isEqualTo(AttemptStatus.UNKNOWN);
    assertThat(outcome.attempt(ATTEMPT).resolveBy()).isEqualTo(NOW.plusSeconds(90));
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.event(EventDetails.JobOutcomeUnknown.class).reason()).contains("timeout");
  }

  @Test
  void servers_that_were_tried_in_vain_for_long_are_tried_less_often() {
    Outcome outcome = again(NOW.minusSeconds(1_000), FailureCode.SERVICE_UNAVAILABLE);

    assertThat(outcome.attempt("x/0/2").retryAt()).contains(NOW.plusSeconds(100));
  }

  @Test
  void what_was_refused_together_is_tried_in_halves_however_long_it_was_tried_as_a_whole() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/2"), launching("b", "x/0/2"))
                    .addAttempts(
                        rejected("x/0/1", FailureCode.NEVER_HAPPENED, "a", "b")
                            .intendedAt(NOW.minusSeconds(1_000))
                            .build(),
                        attempt("x/0/2", AttemptStatus.INTENDED, "a", "b").build()))
            .decide(
                new EffectResult.JobRejected(
                    "x/0/2", new Failure(FailureCode.CALL_REJECTED, "no"), Optional.empty()));

    assertThat(outcome.attempt("x/0/2").retryAt()).contains(NOW.plusSeconds(15));
  }

  @Test
  void no_wait_between_two_attempts_is_longer_than_ten_minutes() {
    Outcome outcome =
        withAttempts(
                rejectedAt(1, NOW.minusSeconds(7_200)),
                rejectedAt(2, NOW.minusSeconds(6_300)),
                rejectedAt(3, NOW.minusSeconds(5_400)),
                rejectedAt(4, NOW.minusSeconds(4_500)),
                rejectedAt(5, NOW.minusSeconds(3_600)),
                rejectedAt(6, NOW.minusSeconds(2_700)),
                rejectedAt(7, NOW.minusSeconds(1_800)),
                rejectedAt(8, NOW.minusSeconds(900)),
                attempt("x/0/9", AttemptStatus.INTENDED, "a").build())
            .decide(rejection("x/0/9"));

    assertThat(outcome.attempt("x/0/9").retryAt()).contains(NOW.plusSeconds(600));
  }

  @Test
  void an_attempt_long_ago_does_not_count() {
    Outcome outcome = again(NOW.minusSeconds(1_200), FailureCode.SERVICE_UNAVAILABLE);

    assertThat(outcome.attempt("x/0/2").retryAt()).contains(NOW.plusSeconds(15));
  }

  @Test
  void attempts_of_other_servers_do_not_count() {
    Outcome outcome =
        withAttempts(
                rejected("x/0/1", FailureCode.SERVICE_UNAVAILABLE, "b")
                    .intendedAt(NOW.minusSeconds(1_000))
                    .build(),
                attempt("x/0/2", AttemptStatus.INTENDED, "a").build())
            .decide(rejection("x/0/2"));

    assertThat(outcome.attempt("x/0/2").retryAt()).contains(NOW.plusSeconds(15));
  }

  @Test
  void the_next_attempt_has_a_number_of_its_own() {
    Outcome outcome = intended().decide(rejection(FailureCode.NO_ROOM, Optional.of(Duration.ZERO)));

    assertThat(outcome.attempt("x/0/2").status()).isEqualTo(AttemptStatus.INTENDED);
  }

  private static Situation intended() {
    return Situation.running(
        wave(WaveStatus.LAUNCHING, "db", launching("a", ATTEMPT), launching("b", ATTEMPT))
            .addAttempts(attempt(ATTEMPT, AttemptStatus.INTENDED, "a", "b").build()));
  }

  private static EffectResult started() {
    return new EffectResult.JobStarted(
        ATTEMPT, Given.job("j1", ATTEMPT, Given.participant("a", LaunchStatus.PENDING)).build());
  }

  private static EffectResult rejection(FailureCode code, Optional<Duration> retryAfter) {
    return new EffectResult.JobRejected(ATTEMPT, new Failure(code, "no"), retryAfter);
  }

  private static EffectResult rejection(String attemptId) {
    return new EffectResult.JobRejected(
        attemptId, new Failure(FailureCode.SERVICE_UNAVAILABLE, "no"), Optional.empty());
  }

  private static JobAttempt rejectedAt(int number, Instant at) {
    return rejected("x/0/" + number, FailureCode.SERVICE_UNAVAILABLE, "a").intendedAt(at).build();
  }

  /** Rejects the second attempt, made now after a first one. */
  private static Outcome again(Instant first, FailureCode code) {
    return withAttempts(
            rejected("x/0/1", code, "a").intendedAt(first).build(),
            attempt("x/0/2", AttemptStatus.INTENDED, "a").build())
        .decide(rejection("x/0/2"));
  }

  private static Situation withAttempts(JobAttempt... attempts) {
    String last = attempts[attempts.length - 1].attemptId();
    WaveExecution.Builder wave = wave(WaveStatus.LAUNCHING, "db", launching("a", last));
    return Situation.running(wave.addAttempts(attempts));
  }
}
