package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import java.util.Optional;

/** Checks the approval and the pause of every wave that begins. */
public final class OnlyApprovedWavesBegin extends Invariant {

  public OnlyApprovedWavesBegin() {
    super("no wave without its approval", "production would change without a decision");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    for (WaveExecution wave : saved.after().waves()) {
      WaveStatus from = saved.before(wave).map(WaveExecution::status).orElse(WaveStatus.PENDING);
      boolean waited = from == WaveStatus.PENDING || from == WaveStatus.AWAITING_APPROVAL;
      boolean works = wave.status().isActive() && wave.status() != WaveStatus.AWAITING_APPROVAL;
      if (waited && works) {
        problem(saved.after(), wave)
            .ifPresent(
                why ->
                    history.violated(
                        this, "wave " + wave.wave().name() + " begins although " + why));
      }
    }
  }

  private static Optional<String> problem(Execution execution, WaveExecution wave) {
    if (wave.wave().pauseBefore() && !wave.pausePassed()) {
      return Optional.of("the pause before it was not ended");
    }
    if (wave.wave().approval().isEmpty()) {
      return Optional.empty();
    }
    ApprovalPolicy policy = wave.wave().approval().get();
    Optional<Approval> approval = wave.approval();
    if (approval.filter(it -> it.status() == ApprovalStatus.APPROVED).isEmpty()) {
      return Optional.of("it was not approved");
    }
    Actor by = approval.get().answeredBy().orElseThrow();
    boolean other = !by.isSame(execution.startRequest().by());
    boolean listed =
        policy.approvers().isEmpty() || policy.approvers().stream().anyMatch(by::isCalled);
    boolean inTime =
        approval
            .get()
            .answeredAt()
            .filter(it -> !it.isAfter(approval.get().expiresAt()))
            .isPresent();
    boolean same = approval.get().planHash().equals(execution.planHash());
    return other && listed && inTime && same
        ? Optional.empty()
        : Optional.of("its approval is not valid: " + approval.get());
  }
}
