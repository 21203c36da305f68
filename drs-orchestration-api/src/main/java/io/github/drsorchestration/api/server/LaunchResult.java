package io.github.drsorchestration.api.server;

/** How a source server's last launch ended, drill or recovery. */
public enum LaunchResult {
  NOT_STARTED,
  PENDING,
  SUCCEEDED,
  FAILED
}
