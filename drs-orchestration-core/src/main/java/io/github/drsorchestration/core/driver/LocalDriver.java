package io.github.drsorchestration.core.driver;

import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.core.engine.StepResult;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Drives executions on the threads of the embedding service: many at once, each by one thread at a
 * time. Several processes may drive the same store.
 */
public final class LocalDriver implements Driver, AutoCloseable {

  /** Takes one step of an execution: {@link ExecutionEngine#step}. */
  @FunctionalInterface
  interface Steps {
    StepResult step(String executionId);
  }

  private final Steps steps;
  private final ExecutionStore store;
  private final Time time;
  private final Executor workers;
  private final Map<String, DrivenExecution> driven = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Makes a driver that drives nothing yet.
   *
   * @param workers where steps are run; each may take as long as a few calls to AWS
   */
  public LocalDriver(ExecutionEngine engine, ExecutionStore store, Time time, Executor workers) {
    this(engine::step, store, time, workers);
  }

  LocalDriver(Steps steps, ExecutionStore store, Time time, Executor workers) {
    this.steps = steps;
    this.store = store;
    this.time = time;
    this.workers = workers;
  }

  @Override
  public void wake(String executionId) {
    boolean awake = false;
    while (!awake && !closed) {
      awake =
          driven
              .computeIfAbsent(
                  executionId, id -> new DrivenExecution(id, steps, time, workers, driven))
              .wake();
    }
  }

  @Override
  public void wakeAll() {
    driven.values().forEach(DrivenExecution::wake);
  }

  /** Takes up every execution of the store that is not settled; call it after a restart. */
  public void resumeUnsettled() {
    store.unsettled().forEach(this::wake);
  }

  /** How many executions are being driven. */
  public int size() {
    return driven.size();
  }

  /**
   * Takes no further step. A step that is being taken ends; whatever is left waits in the store.
   */
  @Override
  public void close() {
    closed = true;
    driven.values().forEach(DrivenExecution::stop);
  }
}
