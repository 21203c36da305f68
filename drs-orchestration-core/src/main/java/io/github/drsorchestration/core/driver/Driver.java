package io.github.drsorchestration.core.driver;

import java.util.concurrent.CompletableFuture;

/**
 * Has the engine take the steps of executions when they are due: on threads of this process, by a
 * state machine, or in virtual time. A driver needs no memory: everything is in the store.
 */
public interface Driver extends AutoCloseable {

  /** Takes the next step of an execution as soon as possible, and all that follow. */
  void wake(String executionId);

  /**
   * Takes all steps of an execution that are left.
   *
   * @return completes when there are none; is cancelled when the driver is closed before
   */
  CompletableFuture<Void> drive(String executionId);

  /** Takes the next step of everything that it drives, as soon as possible. */
  void wakeAll();

  /** How many executions it drives in this process. */
  int driving();

  /** Takes no further step. A step that is being taken ends; what is left waits in the store. */
  @Override
  void close();
}
