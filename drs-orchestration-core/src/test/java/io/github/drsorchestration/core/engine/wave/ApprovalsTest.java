package io.github.drsorchestration.core.engine.wave;

import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void a_wave_with_an_approval_asks_for_it_before_it_begins() {
    Outcome outcome = pending(policy()).decide();
    Approval approval = approval(outcome);

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
    assertThat(approval.approvalId()).isEqualTo("x/0/approval/1");
    assertThat(approval.planHash()).isEqualTo(outcome.execution().planHash());
    assertThat(approval.expiresAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(outcome.event(EventDetails.ApprovalRequested.class).wave()).contains("db");
  }

  @Test
  void approvers_are_told_until_the_gate_took_it() {
    Outcome asked = pending(policy()).decide();
    assertThat(asked.effects(Effect.Announce.class)).hasSize(1);
    assertThat(asked.wakesAfter()).contains(Duration.ofSeconds(15));
    assertThat(asked.then().decide().effects(Effect.Announce.class)).hasSize(1);

    Outcome told = asked.then().decide(new EffectResult.Announced("x/0/approval/1"));
    assertThat(told.effects(Effect.Announce.class)).isEmpty();
    assertThat(approval(told).announced()).isTrue();
    assertThat(told.wakesAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void a_yes_at_the_gate_lets_the_wave_begin() {
    Outcome outcome = waiting(policy()).world(it -> it.answerAtGate(yes("grace"))).decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(approval(outcome).answeredBy()).contains(Actor.of("grace"));
    ExecutionEvent answered = outcome.event(EventDetails.ApprovalAnswered.class);
    assertThat(answered.actor()).isEqualTo(Actor.of("grace"));
    assertThat(answered.details())
        .isEqualTo(
            new EventDetails.ApprovalAnswered(
                "x/0/approval/1",
                ApprovalStatus.APPROVED,
                Optional.of(outcome.execution().planHash())));
  }

  @Test
  void a_yes_during_a_pause_begins_nothing_before_the_pause_ends() {
    Outcome outcome =
        Situation.paused(awaiting(planned("db").approval(policy())))
            .world(it -> it.answerAtGate(yes("grace")))
            .decide();

    assertThat(approval(outcome).status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
  }

  @Test
  void a_no_fails_the_wave_and_stops_the_execution_whatever_the_plan_says_of_failures() {
    Outcome outcome =
        Situation.running(
                awaiting(planned("db").approval(policy()).onFailure(OnFailure.CONTINUE)),
                wave("mail", server("m")).addDependsOn("db"))
            .world(it -> it.answerAtGate(no("grace", "not today")))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(outcome.wave("db").failure().orElseThrow().code())
        .isEqualTo(FailureCode.APPROVAL_DENIED);
    assertThat(outcome.wave("db").failure().orElseThrow().message())
        .isEqualTo("denied by grace: not today");
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void the_requester_cannot_approve_at_the_gate_which_is_put_on_record_once() {
    Outcome outcome = waiting(policy()).world(it -> it.answerAtGate(yes("ADA"))).decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
    assertThat(approval(outcome).status()).isEqualTo(ApprovalStatus.REQUESTED);
    assertThat(outcome.event(EventDetails.RequestRefused.class).details())
        .isEqualTo(
            new EventDetails.RequestRefused(RequestType.APPROVE, Optional.of("x/0/approval/1")));
    assertThat(outcome.then().decide().events()).isEmpty();
  }

  @Test
  void the_requester_may_deny() {
    Outcome outcome = waiting(policy()).world(it -> it.answerAtGate(no("ada", "wrong"))).decide();

    assertThat(approval(outcome).status()).isEqualTo(ApprovalStatus.DENIED);
  }

  @Test
  void an_answer_of_somebody_who_is_not_listed_does_not_count() {
    ApprovalPolicy listed =
        ApprovalPolicy.builder().expiresAfter(HOUR).addApprovers("Grace").build();

    assertThat(approval(waiting(listed).world(it -> it.answerAtGate(yes("bob"))).decide()).status())
        .isEqualTo(ApprovalStatus.REQUESTED);
    assertThat(
            approval(waiting(listed).world(it -> it.answerAtGate(yes("grace"))).decide()).status())
        .isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void an_approval_expires_and_fails_the_wave() {
    Situation waiting = waiting(policy());
    Outcome open = waiting.after(HOUR.minusSeconds(10)).decide();
    assertThat(approval(open).status()).isEqualTo(ApprovalStatus.REQUESTED);
    assertThat(open.wakesAfter()).contains(Duration.ofSeconds(10));

    Outcome outcome = waiting.after(HOUR).decide();
    assertThat(approval(outcome).status()).isEqualTo(ApprovalStatus.EXPIRED);
    assertThat(outcome.wave("db").failure().orElseThrow().code())
        .isEqualTo(FailureCode.APPROVAL_EXPIRED);
  }

  @Test
  void an_answer_that_is_at_the_gate_when_the_time_is_up_still_counts() {
    Outcome outcome =
        waiting(policy())
            .world(it -> it.answerAtGate(yes("grace")))
            .after(HOUR.plusSeconds(30))
            .decide();

    assertThat(approval(outcome).status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(approval(outcome).answeredAt()).contains(NOW.plus(HOUR));
  }

  @Test
  void the_gate_is_not_asked_long_after_the_time_was_up() {
    Outcome outcome =
        waiting(policy())
            .world(it -> it.answerAtGate(yes("grace")))
            .after(HOUR.plusSeconds(31))
            .decide();

    assertThat(outcome.asked(Question.ApprovalNow.class)).isFalse();
    assertThat(approval(outcome).status()).isEqualTo(ApprovalStatus.EXPIRED);
  }

  @Test
  void a_question_that_another_wave_made_pointless_is_taken_back() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.FAILED, "mail", failed("m")),
                awaiting(planned("db").approval(policy())))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(outcome.wave("db").approval()).isEmpty();
  }

  @Test
  void a_cancelled_execution_waits_for_no_approval() {
    Outcome outcome =
        Situation.in(ExecutionStatus.CANCELLING, awaiting(planned("db").approval(policy())))
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLED);
  }

  @Test
  void a_second_question_for_the_same_wave_has_an_id_of_its_own() {
    Outcome outcome =
        Situation.running(wave(planned("db").approval(policy()), server("a")).approvalsRequested(1))
            .decide();

    assertThat(approval(outcome).approvalId()).isEqualTo("x/0/approval/2");
  }

  private static ApprovalPolicy policy() {
    return ApprovalPolicy.builder().expiresAfter(HOUR).build();
  }

  private static Situation pending(ApprovalPolicy policy) {
    return Situation.running(wave(planned("db").approval(policy), server("a")));
  }

  /** A wave that asked for its approval now, and whose approvers know. */
  private static Situation waiting(ApprovalPolicy policy) {
    return Situation.running(awaiting(planned("db").approval(policy)));
  }

  private static WaveExecution.Builder awaiting(Wave.Builder planned) {
    return wave(planned, server("a"))
        .status(WaveStatus.AWAITING_APPROVAL)
        .approvalsRequested(1)
        .approval(
            Approval.builder()
                .approvalId("x/0/approval/1")
                .planHash("5f".repeat(32))
                .status(ApprovalStatus.REQUESTED)
                .requestedAt(NOW)
                .expiresAt(NOW.plus(HOUR))
                .announced(true)
                .build());
  }

  private static Approval approval(Outcome outcome) {
    return outcome.wave("db").approval().orElseThrow();
  }

  private static ApprovalAnswer yes(String by) {
    return new ApprovalAnswer(true, Actor.of(by), Optional.empty());
  }

  private static ApprovalAnswer no(String by, String reason) {
    return new ApprovalAnswer(false, Actor.of(by), Optional.of(reason));
  }
}
