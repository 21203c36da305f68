package io.github.drsorchestration.aws;

import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import java.util.Optional;

/** Without an approval state machine, approvals are answered by requests to the execution. */
final class NoApprovalGate implements ApprovalGate {

  @Override
  public void announce(ApprovalRequest request) {
    // the status of the execution shows that it waits
  }

  @Override
  public Optional<ApprovalAnswer> answer(String approvalId) {
    return Optional.empty();
  }
}
