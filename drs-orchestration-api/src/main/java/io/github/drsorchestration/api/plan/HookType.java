package io.github.drsorchestration.api.plan;

/** What a hook runs. */
public enum HookType {
  /** A Systems Manager Automation document. */
  SSM_AUTOMATION,
  /** A Lambda function. */
  LAMBDA,
  /** An HTTP endpoint. */
  HTTP,
  /** A function of the embedding service, registered by name. */
  IN_PROCESS;

  /** Whether it runs in an account and Region. */
  public boolean hasPlace() {
    return this == SSM_AUTOMATION || this == LAMBDA;
  }
}
