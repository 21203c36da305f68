package io.github.drsorchestration.core.engine.request;

import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.request;
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
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalRequestsTest {

  @Test
  void an_approval_lets_the_wave_begin_and_keeps_who_gave_it_and_when() {
    Outcome outcome =
        waiting(waitingWave("db"))
            .asked(approve("grace").at(NOW.plusSeconds(5)))
            .afterSeconds(30)
            .decide();
    Approval approval = outcome.wave("db").approval().orElseThrow();

    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(approval.answeredBy()).contains(Actor.of("grace"));
    assertThat(approval.answeredAt()).contains(NOW.plusSeconds(5));
    assertThat(outcome.event(EventDetails.ApprovalAnswered.class).actor())
        .isEqualTo(Actor.of("grace"));
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_denial_fails_the_wave() {
    Outcome outcome = waiting(waitingWave("db")).asked(request(RequestType.DENY, "grace")).decide();

    assertThat(outcome.wave("db").failure().orElseThrow().code())
        .isEqualTo(FailureCode.APPROVAL_DENIED);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void the_requester_cannot_approve_in_any_spelling() {
    assertThat(refusal(waiting(waitingWave("db")), approve(" Ada"))).isPresent();
    assertThat(waiting(waitingWave("db")).asked(approve("ada")).decide().wave("db").status())
        .isEqualTo(WaveStatus.AWAITING_APPROVAL);
  }

  @Test
  void the_requester_may_deny() {
    assertThat(refusal(waiting(waitingWave("db")), request(RequestType.DENY, "ada"))).isEmpty();
  }

  @Test
  void only_a_listed_approver_may_answer() {
    ApprovalPolicy policy = ApprovalPolicy.builder().addApprovers("grace").build();
    Situation waiting = waiting(waitingWave("db", policy));

    assertThat(refusal(waiting, approve("bob")))
        .hasValueSatisfying(why -> assertThat(why).contains("bob"));
    assertThat(refusal(waiting, approve("grace"))).isEmpty();
  }

  @Test
  void an_answer_that_comes_too_late_is_refused() {
    assertThat(refusal(waiting(waitingWave("db")), approve("grace").at(NOW.plusSeconds(86_400))))
        .isPresent();
    assertThat(refusal(waiting(waitingWave("db")), approve("grace").at(NOW.plusSeconds(86_399))))
        .isEmpty();
  }

  @Test
  void an_answer_in_time_that_is_taken_up_late_counts() {
    Outcome outcome =
        waiting(waitingWave("db"))
            .asked(approve("grace").at(NOW.plusSeconds(86_399)))
            .afterSeconds(90_000)
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void nothing_can_be_approved_where_no_wave_waits() {
    assertThat(refusal(Situation.running(wave("db", server("a"))), approve("grace"))).isPresent();
  }

  @Test
  void where_several_waves_wait_the_answer_has_to_name_one() {
    Situation waiting = waiting(waitingWave("db"), waitingWave("app"));

    assertThat(refusal(waiting, approve("grace"))).isPresent();
    assertThat(refusal(waiting, approve("grace").wave("app"))).isEmpty();
    assertThat(refusal(waiting, approve("grace").wave("mail")))
        .hasValueSatisfying(why -> assertThat(why).contains("mail"));
  }

  @Test
  void the_answer_counts_for_the_wave_that_it_names() {
    Outcome outcome =
        waiting(waitingWave("db"), waitingWave("app")).asked(approve("grace").wave("app")).decide();

    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.LAUNCHING);
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
  }

  @Test
  void nothing_can_be_approved_while_the_execution_is_cancelled() {
    assertThat(
            refusal(Situation.in(ExecutionStatus.CANCELLING, waitingWave("db")), approve("grace")))
        .isPresent();
  }

  private static ExecutionRequest.Builder approve(String by) {
    return request(RequestType.APPROVE, by);
  }

  private static Situation waiting(WaveExecution.Builder... waves) {
    return Situation.in(ExecutionStatus.AWAITING_APPROVAL, waves);
  }

  private static WaveExecution.Builder waitingWave(String name) {
    return waitingWave(name, ApprovalPolicy.builder().build());
  }

  private static WaveExecution.Builder waitingWave(String name, ApprovalPolicy policy) {
    return wave(planned(name).approval(policy), server(name.substring(0, 1)))
        .status(WaveStatus.AWAITING_APPROVAL)
        .approvalsRequested(1)
        .approval(
            Approval.builder()
                .approvalId("approval of " + name)
                .planHash("5f".repeat(32))
                .status(ApprovalStatus.REQUESTED)
                .requestedAt(NOW)
                .expiresAt(NOW.plus(policy.expiresAfter()))
                .announced(true)
                .build());
  }

  private static Optional<String> refusal(Situation waiting, ExecutionRequest.Builder request) {
    return Requests.refusal(waiting.execution(), request.build());
  }
}
