package io.github.drsorchestration.lambda.machine;

import io.github.drsorchestration.core.driver.Driver;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves the steps of executions to the runs of the state machine. A wake-up that fails loses
 * nothing: what is wanted is in the store, and the sweeper finds it within a minute.
 */
public final class MachineDriver implements Driver {

  private static final Logger LOG = LoggerFactory.getLogger(MachineDriver.class);

  private final Optional<Drives> drives;

  /** A driver by these; without any, a function that drives nothing. */
  public MachineDriver(Optional<Drives> drives) {
    this.drives = drives;
  }

  @Override
  public void wake(String executionId) {
    try {
      drives.ifPresent(it -> it.wake(Driven.execution(executionId)));
    } catch (RuntimeException e) {
      LOG.warn("execution {} is woken by the sweeper", executionId, e);
    }
  }

  @Override
  public CompletableFuture<Void> drive(String executionId) {
    wake(executionId);
    return CompletableFuture.failedFuture(
        new CancellationException("a function does not wait for the end of an execution"));
  }

  /** Does nothing: this process drives none. */
  @Override
  public void wakeAll() {}

  @Override
  public int driving() {
    return 0;
  }

  @Override
  public void close() {}
}
