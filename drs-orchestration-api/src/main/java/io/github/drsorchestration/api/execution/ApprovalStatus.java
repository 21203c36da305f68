package io.github.drsorchestration.api.execution;

/** What has become of an approval. */
public enum ApprovalStatus {
  REQUESTED,
  APPROVED,
  DENIED,
  EXPIRED;

  /** Whether an answer is still awaited. */
  public boolean isOpen() {
    return this == REQUESTED;
  }
}
