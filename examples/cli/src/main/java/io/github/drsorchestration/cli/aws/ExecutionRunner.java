package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.time.Ticker;
import io.github.drsorchestration.core.DrsOrchestrator;
import java.time.Duration;
import java.util.List;

/**
 * Drives one execution in this process and reports its progress to an observer. Requests made by
 * other processes are picked up at the next poll.
 */
public final class ExecutionRunner {

  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
  private static final int EVENTS_PER_READ = 1_000;

  private final DrsOrchestrator orchestrator;
  private final ExecutionStore store;
  private final Time time;
  private final ExecutionObserver observer;
  private long lastSequence;

  public ExecutionRunner(AwsSession session, ExecutionObserver observer) {
    this.orchestrator = session.orchestrator();
    this.store = session.executions();
    this.time = session.time();
    this.observer = observer;
  }

  /**
   * Drives an execution until it has settled, and returns it.
   *
   * @param afterSequence the last event that the observer need not see
   */
  public Execution drive(String executionId, long afterSequence) {
    lastSequence = afterSequence;
    orchestrator.wake(executionId);
    Ticker ticker = Ticker.every(POLL_INTERVAL);
    Execution execution = poll(executionId);
    while (!execution.settled()) {
      ticker.await();
      execution = poll(executionId);
    }
    return execution;
  }

  private Execution poll(String executionId) {
    Execution execution = orchestrator.executions().get(executionId);
    publishEvents(execution);
    observer.onTick(time.now(), execution);
    if (!execution.inbox().isEmpty()) {
      // Another process may have made the request while the driver here is asleep.
      orchestrator.wake(executionId);
    }
    return execution;
  }

  private void publishEvents(Execution execution) {
    while (lastSequence < execution.eventCount()) {
      List<ExecutionEvent> news =
          store.events(execution.executionId(), lastSequence + 1, EVENTS_PER_READ);
      for (ExecutionEvent event : news) {
        lastSequence = event.sequence();
        observer.onEvent(event, execution);
      }
      if (news.isEmpty()) {
        return;
      }
    }
  }
}
