package io.github.drsorchestration.api.execution.request;

/** What becomes of a start when preflight finds something that forbids a part of it. */
public enum StartPolicy {
  /** The servers that it is about fail and can be retried later; the others are launched. */
  RECOVER_WHAT_CAN_BE,
  /** Nothing is launched. */
  ALL_OR_NOTHING
}
