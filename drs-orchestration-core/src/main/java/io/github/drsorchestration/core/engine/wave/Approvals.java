package io.github.drsorchestration.core.engine.wave;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.CutoverFacts;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.cutover.CutoverBrief;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for approvals and takes the answers: bound to the plan's hash, in time, by somebody else.
 */
public final class Approvals {

  private Approvals() {}

  static boolean isApproved(WaveDraft wave) {
    return wave.head()
        .approval()
        .filter(approval -> approval.status() == ApprovalStatus.APPROVED)
        .isPresent();
  }

  static void request(Draft draft, WaveDraft wave) {
    ApprovalPolicy policy = wave.wave().approval().orElseThrow();
    Optional<CutoverFacts> cutover = CutoverBrief.of(draft, wave);
    int number = wave.head().approvalsRequested() + 1;
    Approval approval =
        Approval.builder()
            .approvalId(draft.head().executionId() + "/" + wave.index() + "/approval/" + number)
            .planHash(draft.head().planHash())
            .status(ApprovalStatus.REQUESTED)
            .requestedAt(draft.now())
            .expiresAt(draft.now().plus(policy.expiresAfter()))
            .cutover(cutover)
            .build();
    wave.edit(b -> b.approval(approval).approvalsRequested(number));
    draft.record(
        new EventDetails.ApprovalRequested(
            approval.approvalId(), approval.planHash(), approval.expiresAt()),
        event -> event.wave(wave.name()).reason(cutover.map(CutoverFacts::text)));
  }

  /** Takes an answer from the gate, if there is one; returns why the wave fails, if it does. */
  static Optional<Failure> follow(Draft draft, WaveDraft wave) {
    Approval approval = wave.head().approval().orElseThrow();
    if (approval.status().isOpen()) {
      if (!approval.announced()) {
        draft.intend(new Effect.Announce(announcement(draft, wave, approval)));
        draft.wakeIn(Timing.ASK_AGAIN);
      }
      // The gate does not say when it was answered; what is there when the time is up still counts.
      boolean paused = draft.head().pause().isPresent();
      Instant lastLook = approval.expiresAt().plus(Timing.APPROVAL_INTERVAL);
      if (paused || !draft.now().isAfter(lastLook)) {
        draft
            .ask(new Question.ApprovalNow(approval.approvalId()))
            .flatMap(answer -> answer)
            .ifPresent(answer -> answeredAtGate(draft, wave, answer));
      }
    }
    Approval present = wave.head().approval().orElseThrow();
    if (present.status().isOpen()) {
      boolean paused = draft.head().pause().isPresent();
      if (!paused && !draft.now().isBefore(present.expiresAt())) {
        expire(draft, wave, present);
      } else {
        Instant next = draft.now().plus(Timing.APPROVAL_INTERVAL);
        draft.wakeBy(paused ? next : Timing.earlier(next, present.expiresAt()));
      }
    }
    return failure(wave.head().approval().orElseThrow());
  }

  /** The gate says the same again and again; what does not count is put on record once. */
  private static void answeredAtGate(Draft draft, WaveDraft wave, ApprovalAnswer answer) {
    Approval approval = wave.head().approval().orElseThrow();
    Optional<String> refusal = refusal(draft.head(), wave, answer);
    if (refusal.isEmpty()) {
      answer(draft, wave, answer, Timing.earlier(draft.now(), approval.expiresAt()));
    } else if (!refusal.equals(approval.refusedAnswer())) {
      wave.edit(b -> b.approval(approval.toBuilder().refusedAnswer(refusal).build()));
      RequestType asked = answer.approved() ? RequestType.APPROVE : RequestType.DENY;
      draft.record(
          new EventDetails.RequestRefused(asked, Optional.of(approval.approvalId())),
          event -> event.wave(wave.name()).actor(answer.by()).reason(refusal));
    }
  }

  /** Why this answer does not count; empty if it does. */
  static Optional<String> refusal(Execution execution, WaveDraft wave, ApprovalAnswer answer) {
    return refusal(execution, wave.wave().approval().orElseThrow(), answer);
  }

  public static Optional<String> refusal(
      Execution execution, ApprovalPolicy policy, ApprovalAnswer answer) {
    if (answer.approved() && answer.by().isSame(execution.startRequest().by())) {
      return Optional.of(answer.by() + " requested the execution and cannot approve it");
    }
    boolean listed =
        policy.approvers().isEmpty() || policy.approvers().stream().anyMatch(answer.by()::isCalled);
    return listed ? Optional.empty() : Optional.of(answer.by() + " is not among the approvers");
  }

  /**
   * Takes an answer.
   *
   * @param at when it was given, which may be long before it is taken up
   */
  public static void answer(Draft draft, WaveDraft wave, ApprovalAnswer answer, Instant at) {
    Approval approval = wave.head().approval().orElseThrow();
    ApprovalStatus status = answer.approved() ? ApprovalStatus.APPROVED : ApprovalStatus.DENIED;
    wave.edit(
        b ->
            b.approval(
                approval.toBuilder()
                    .status(status)
                    .answeredBy(answer.by())
                    .answeredAt(at)
                    .reason(answer.reason())
                    .build()));
    draft.record(
        new EventDetails.ApprovalAnswered(
            approval.approvalId(), status, Optional.of(approval.planHash())),
        event -> event.wave(wave.name()).actor(answer.by()).reason(answer.reason()));
  }

  private static void expire(Draft draft, WaveDraft wave, Approval approval) {
    wave.edit(b -> b.approval(approval.toBuilder().status(ApprovalStatus.EXPIRED).build()));
    draft.record(
        new EventDetails.ApprovalAnswered(
            approval.approvalId(), ApprovalStatus.EXPIRED, Optional.empty()),
        event -> event.wave(wave.name()));
  }

  private static Optional<Failure> failure(Approval approval) {
    return switch (approval.status()) {
      case DENIED ->
          Optional.of(
              new Failure(
                  FailureCode.APPROVAL_DENIED,
                  "denied by "
                      + approval.answeredBy().map(Actor::displayName).orElse("")
                      + approval.reason().map(reason -> ": " + reason).orElse("")));
      case EXPIRED ->
          Optional.of(
              new Failure(
                  FailureCode.APPROVAL_EXPIRED,
                  "nobody answered by " + approval.expiresAt() + "; retry the wave to ask again"));
      case REQUESTED, APPROVED -> Optional.empty();
    };
  }

  private static ApprovalRequest announcement(Draft draft, WaveDraft wave, Approval approval) {
    return new ApprovalRequest(
        approval.approvalId(),
        draft.head().executionId(),
        draft.head().plan().name(),
        approval.planHash(),
        draft.head().kind(),
        wave.name(),
        draft.head().startRequest().by(),
        approval.expiresAt(),
        wave.wave().approval().orElseThrow(),
        approval.cutover());
  }
}
