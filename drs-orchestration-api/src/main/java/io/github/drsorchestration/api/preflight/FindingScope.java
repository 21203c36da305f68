package io.github.drsorchestration.api.preflight;

/** What a finding is about. A blocking one keeps that back, and not what lies beside it. */
public enum FindingScope {
  EXECUTION,
  /** An account and Region. */
  PLACE,
  GROUP,
  WAVE,
  SERVER
}
