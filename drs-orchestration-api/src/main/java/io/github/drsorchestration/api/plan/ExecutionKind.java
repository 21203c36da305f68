package io.github.drsorchestration.api.plan;

/**
 * Why a plan is executed. For DRS both are the same launch; the difference is what may be destroyed
 * and what is promised.
 */
public enum ExecutionKind {
  /** A rehearsal: its instances are thrown away. */
  DRILL,
  /** The real thing: its instances carry production. */
  RECOVERY
}
