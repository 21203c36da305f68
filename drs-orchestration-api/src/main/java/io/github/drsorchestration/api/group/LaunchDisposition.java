package io.github.drsorchestration.api.group;

/** Whether DRS starts the instance it has made. */
public enum LaunchDisposition {
  STARTED,
  STOPPED
}
