package io.github.drsorchestration.api.execution;

/** What has become of an instance that is to be terminated. */
public enum TerminationStatus {
  PENDING,
  TERMINATING,
  TERMINATED,
  /** It was gone already, for example deleted by a later launch of its server. */
  GONE,
  FAILED;

  /** Whether there is nothing left to do. */
  public boolean isFinal() {
    return this == TERMINATED || this == GONE || this == FAILED;
  }
}
