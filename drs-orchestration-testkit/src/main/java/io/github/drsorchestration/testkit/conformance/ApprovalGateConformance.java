package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ApprovalGate} that delivers answers itself must do. */
public abstract class ApprovalGateConformance {

  private static final ApprovalAnswer YES =
      new ApprovalAnswer(true, Actor.of("maria"), Optional.of("looks good"));
  private static final ApprovalAnswer NO =
      new ApprovalAnswer(false, Actor.of("jo"), Optional.empty());

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  private ApprovalGate gate;

  protected ApprovalGateConformance() {}

  /** A new gate, without approval requests. */
  protected abstract ApprovalGate newGate();

  /** Answers as an approver would. */
  protected abstract void approverAnswers(String approvalId, ApprovalAnswer answer);

  /** How often the approvers were notified of this request. */
  protected abstract int timesAsked(String approvalId);

  @BeforeEach
  final void open() {
    gate = newGate();
  }

  @Test
  void the_approvers_are_asked_and_until_they_answer_there_is_no_answer() {
    gate.announce(request("a1"));

    assertThat(timesAsked("a1")).isEqualTo(1);
    assertThat(gate.answer("a1")).isEmpty();
  }

  @Test
  void a_repeated_announcement_does_not_ask_twice() {
    gate.announce(request("a1"));
    gate.announce(request("a1"));

    assertThat(timesAsked("a1")).isEqualTo(1);
  }

  @Test
  void a_repeated_announcement_keeps_the_answer() {
    gate.announce(request("a1"));
    approverAnswers("a1", YES);
    gate.announce(request("a1"));

    assertThat(gate.answer("a1")).contains(YES);
  }

  @Test
  void a_yes_says_who_and_why() {
    gate.announce(request("a1"));
    approverAnswers("a1", YES);

    assertThat(gate.answer("a1")).contains(YES);
  }

  @Test
  void a_no_is_an_answer_too() {
    gate.announce(request("a1"));
    approverAnswers("a1", NO);

    assertThat(gate.answer("a1")).contains(NO);
  }

  @Test
  void the_first_answer_counts() {
    gate.announce(request("a1"));
    approverAnswers("a1", NO);
    approverAnswers("a1", YES);

    assertThat(gate.answer("a1")).contains(NO);
  }

  @Test
  void each_question_has_an_answer_of_its_own() {
    gate.announce(request("a1"));
    gate.announce(request("a2"));
    approverAnswers("a2", YES);

    assertThat(gate.answer("a1")).isEmpty();
    assertThat(gate.answer("a2")).contains(YES);
    assertThat(gate.answer("a3")).isEmpty();
  }

  private static ApprovalRequest request(String approvalId) {
    return new ApprovalRequest(
        approvalId,
        "e1",
        "Web shop",
        "0".repeat(64),
        ExecutionKind.DRILL,
        "web",
        Actor.of("requester"),
        Instant.parse("2099-01-01T00:00:00Z"),
        ApprovalPolicy.builder().build(),
        Optional.empty());
  }
}
