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
  IN_PROCESS
}
