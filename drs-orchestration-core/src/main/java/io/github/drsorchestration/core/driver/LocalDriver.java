package io.github.drsorchestration.core.driver;

import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.core.engine.StepResult;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Drives executions on the threads of the embedding service: many at once, each by one thread at a
 * time. Several processes may drive the same store.
 */
public final class LocalDriver implements Driver {

  /** Takes one step of an execution: {@link ExecutionEngine#step}. */
  @FunctionalInterface
  interface Steps {
    StepResult step(String executionId);
  }

  private final Steps steps;
  private final Time time;
  private final Executor workers;
  private final Runnable onClose;
  private final Map<String, DrivenExecution> driven = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Makes a driver that drives nothing yet.
   *
   * @param workers where steps are run; each may take as long as a few calls to AWS
   */
  public LocalDriver(ExecutionEngine engine, Time time, Executor workers) {
    this(engine::step, time, workers, () -> {});
  }

  LocalDriver(Steps steps, Time time, Executor workers, Runnable onClose) {
    this.steps = steps;
    this.time = time;
    this.workers = workers;
    this.onClose = onClose;
  }

  /** A driver with threads of its own, which end with it. */
  public static LocalDriver onThreads(int threads, ExecutionEngine engine, Time time) {
    ExecutorService workers =
        Executors.newFixedThreadPool(threads, task -> new Thread(task, "drs-orchestration-worker"));
    return new LocalDriver(engine::step, time, workers, workers::shutdown);
  }

  @Override
  public void wake(String executionId) {
    CompletableFuture<Void> unused = drive(executionId);
  }

  @Override
  public CompletableFuture<Void> drive(String executionId) {
    while (!closed) {
      DrivenExecution execution =
          driven.computeIfAbsent(
              executionId, id -> new DrivenExecution(id, steps, time, workers, driven));
      if (execution.wake()) {
        return execution.end();
      }
    }
    return CompletableFuture.failedFuture(new CancellationException("the driver is closed"));
  }

  @Override
  public void wakeAll() {
    driven.values().forEach(DrivenExecution::wake);
  }

  @Override
  public int driving() {
    return driven.size();
  }

  @Override
  public void close() {
    closed = true;
    driven.values().forEach(DrivenExecution::stop);
    onClose.run();
  }
}
