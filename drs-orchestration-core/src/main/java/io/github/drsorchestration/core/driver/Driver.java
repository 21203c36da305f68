package io.github.drsorchestration.core.driver;

/**
 * Has the engine take the steps of executions when they are due: on threads of this process, by a
 * state machine, or in virtual time.
 */
public interface Driver {

  /** Takes the next step of an execution as soon as possible, and all that follow. */
  void wake(String executionId);

  /** Takes the next step of everything that is being driven, as soon as possible. */
  void wakeAll();
}
