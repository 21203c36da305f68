package io.github.drsorchestration.core.service.readiness;

/** Whether a plan would do. */
public enum ReadinessStatus {
  /** Nothing speaks against it, and a drill has shown it. */
  READY,
  /** It would do, and there is something to look at. */
  READY_WITH_WARNINGS,
  /** Nothing forbids it, but no drill shows that it works as it is now. */
  UNPROVEN,
  /** A recovery would start nothing, or leave something out. */
  NOT_READY
}
