package io.github.drsorchestration.api.execution;

/** What has become of an approval. */
public enum ApprovalStatus {
  REQUESTED,
  APPROVED,
  DENIED,
  EXPIRED
}
