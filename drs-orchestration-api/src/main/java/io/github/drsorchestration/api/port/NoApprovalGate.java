package io.github.drsorchestration.api.port;

import java.util.Optional;

/** Tells nobody that an approval is awaited: answers come as requests only. */
final class NoApprovalGate implements ApprovalGate {

  @Override
  public void announce(ApprovalRequest request) {
    // the execution itself shows that it waits
  }

  @Override
  public Optional<ApprovalAnswer> answer(String approvalId) {
    return Optional.empty();
  }
}
