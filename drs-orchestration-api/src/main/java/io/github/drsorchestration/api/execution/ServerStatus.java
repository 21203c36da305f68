package io.github.drsorchestration.api.execution;

/** What has become of one server of an execution. */
public enum ServerStatus {
  /** Not launched yet. */
  PENDING,
  /** In a launch attempt whose end is not known. */
  LAUNCHING,
  /** DRS has launched it; its instance or its health is still being looked for. */
  LAUNCHED,
  /** Up and, where the wave has a health check, healthy. */
  RECOVERED,
  FAILED,
  /** Somebody decided, with a reason, to go on without it. */
  SKIPPED,
  /** It takes no part: its wave's condition does not hold, or the start does not name it. */
  EXCLUDED;

  /** Whether it has come to an end, good or bad. */
  public boolean isDone() {
    return switch (this) {
      case RECOVERED, FAILED, SKIPPED, EXCLUDED -> true;
      case PENDING, LAUNCHING, LAUNCHED -> false;
    };
  }
}
