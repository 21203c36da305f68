package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.core.DrsOrchestrator;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads an execution every second on a thread of its own, and has the driver obey the requests that
 * other processes made. Whoever prints may be slow or blocked without holding it up.
 */
final class Watcher implements AutoCloseable {

  /** What the last look saw: the execution, or why it could not be read. */
  private record Look(Optional<Execution> execution, Optional<RuntimeException> failure) {}

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Watcher::daemon);
  private final DrsOrchestrator orchestrator;
  private final String executionId;
  private volatile Look last = new Look(Optional.empty(), Optional.empty());

  private Watcher(DrsOrchestrator orchestrator, String executionId) {
    this.orchestrator = orchestrator;
    this.executionId = executionId;
  }

  /** Starts to watch, beginning with an execution as it was read. */
  static Watcher of(DrsOrchestrator orchestrator, Execution execution, Duration interval) {
    Watcher watcher = new Watcher(orchestrator, execution.executionId());
    watcher.last = new Look(Optional.of(execution), Optional.empty());
    var unused =
        watcher.thread.scheduleWithFixedDelay(
            watcher::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    return watcher;
  }

  /**
   * The execution as it was last read.
   *
   * @throws RuntimeException why the last look failed
   */
  Execution latest() {
    Look look = last;
    look.failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    return look.execution().orElseThrow();
  }

  private void look() {
    boolean failedBefore = last.failure().isPresent();
    try {
      Execution execution = orchestrator.executions().get(executionId);
      if (failedBefore || !execution.inbox().isEmpty()) {
        // The driver may be asleep, or wait long before it tries the store again.
        orchestrator.wake(executionId);
      }
      last = new Look(Optional.of(execution), Optional.empty());
    } catch (RuntimeException failure) {
      last = new Look(Optional.empty(), Optional.of(failure));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "drs-orchestration-watcher");
    thread.setDaemon(true);
    return thread;
  }
}
