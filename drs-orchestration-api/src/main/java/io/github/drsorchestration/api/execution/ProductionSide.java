package io.github.drsorchestration.api.execution;

/** Which instance of a server people work with while it is brought back. */
public enum ProductionSide {
  /** The instance in the recovery place, which the failover launched. */
  RECOVERY,
  /** The instance in the origin, which the failback launched. */
  ORIGIN
}
