package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** What was to be started goes on already, and only one may at a time. Nothing was started. */
public final class AlreadyRunningException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String what;

  /**
   * @param what what goes on, such as {@code tag synchronization}
   * @param started by whom and since when
   */
  public AlreadyRunningException(String what, String started) {
    super("a " + what + " is running, started " + started + "; wait until it has ended");
    this.what = what;
  }

  public String what() {
    return what;
  }
}
