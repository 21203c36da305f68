package io.github.drsorchestration.api.preflight;

/** What a preflight finding means for the start. */
public enum Severity {
  INFO,
  /** Somebody should know; the execution goes on. */
  WARNING,
  /** What it is about must not be launched, unless that is overridden by name and reason. */
  BLOCKING
}
