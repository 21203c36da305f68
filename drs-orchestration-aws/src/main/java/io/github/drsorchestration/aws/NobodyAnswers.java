package io.github.drsorchestration.aws;

import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import java.util.Optional;

/** Where no approval state machine is set up: answers come as requests to the execution only. */
final class NobodyAnswers implements ApprovalGate {

  @Override
  public void announce(ApprovalRequest request) {
    // whoever looks at the execution sees that it waits
  }

  @Override
  public Optional<ApprovalAnswer> answer(String approvalId) {
    return Optional.empty();
  }
}
