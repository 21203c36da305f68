package io.github.drsorchestration.api.preflight;

/** What a preflight finding means for the start. */
public enum Severity {
  INFO,
  /** Somebody should know; the execution goes on. */
  WARNING,
  /** The execution must not start. */
  BLOCKING
}
