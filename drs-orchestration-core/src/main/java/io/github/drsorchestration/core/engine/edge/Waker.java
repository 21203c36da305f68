package io.github.drsorchestration.core.engine.edge;

import java.util.function.Consumer;

/** Has an execution take its next step now; without a driver, it takes it when it is due. */
public final class Waker {

  private volatile Consumer<String> wake = executionId -> {};

  public void wakeBy(Consumer<String> driver) {
    wake = driver;
  }

  void wake(String executionId) {
    wake.accept(executionId);
  }
}
