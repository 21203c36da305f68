package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.testkit.conformance.ApprovalGateConformance;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Instant;

class ScriptedApprovalsConformanceTest extends ApprovalGateConformance {

  private final ScriptedApprovals approvals =
      new ScriptedApprovals(VirtualTime.startingAt(Instant.EPOCH));

  @Override
  protected ApprovalGate newGate() {
    return approvals;
  }

  @Override
  protected void approverAnswers(String approvalId, ApprovalAnswer answer) {
    approvals.answer(approvalId, answer);
  }

  @Override
  protected int timesAsked(String approvalId) {
    return (int)
        approvals.requests().stream()
            .filter(request -> request.approvalId().equals(approvalId))
            .count();
  }
}
