package io.github.drsorchestration.api.port;

import java.util.Optional;

/**
 * Asks people. An answer may come back here, or as an APPROVE or DENY request to the execution; the
 * first one counts.
 */
public interface ApprovalGate {

  /** Tells the approvers. May be repeated with the same id, which must not ask twice. */
  void announce(ApprovalRequest request);

  /** The answer, once there is one. */
  Optional<ApprovalAnswer> answer(String approvalId);
}
