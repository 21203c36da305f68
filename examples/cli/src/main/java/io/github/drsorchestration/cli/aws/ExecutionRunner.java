package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.time.Ticker;
import io.github.drsorchestration.core.DrsOrchestrator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Drives one execution in this process and reports its progress to an observer. The store may be
 * away for as long as it likes: the observer is told, and the driving goes on.
 */
public final class ExecutionRunner {

  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
  private static final int EVENTS_PER_READ = 1_000;

  private final DrsOrchestrator orchestrator;
  private final ExecutionStore store;
  private final Time time;
  private final ExecutionObserver observer;
  private Execution lastKnown;
  private long lastSequence;
  private Optional<Instant> silentSince = Optional.empty();

  /**
   * @param execution the execution to drive
   * @param observer is told of its progress
   * @param afterSequence the last event that the observer need not see
   */
  public ExecutionRunner(
      AwsSession session, Execution execution, ExecutionObserver observer, long afterSequence) {
    this.orchestrator = session.orchestrator();
    this.store = session.executions();
    this.time = session.time();
    this.lastKnown = execution;
    this.observer = observer;
    this.lastSequence = afterSequence;
  }

  /** Drives the execution until it has settled, and returns it. */
  public Execution drive() {
    orchestrator.wake(lastKnown.executionId());
    Ticker ticker = Ticker.every(POLL_INTERVAL);
    try (Watcher watcher = Watcher.of(orchestrator, lastKnown, POLL_INTERVAL)) {
      Execution execution = enduring(() -> publish(watcher.latest()));
      while (!execution.settled()) {
        ticker.await();
        execution = enduring(() -> publish(watcher.latest()));
      }
      return execution;
    }
  }

  /** The report of the execution, once the store answers. */
  public ExecutionReport report() {
    return enduring(() -> orchestrator.executions().report(lastKnown.executionId()));
  }

  private <T> T enduring(Supplier<T> read) {
    Ticker ticker = Ticker.every(POLL_INTERVAL);
    while (true) {
      try {
        T value = read.get();
        silentSince.ifPresent(since -> observer.onAnswer(since, time.now(), lastKnown));
        silentSince = Optional.empty();
        return value;
      } catch (ServiceException away) {
        Instant now = time.now();
        silentSince = silentSince.or(() -> Optional.of(now));
        observer.onSilence(
            silentSince.orElse(now), now, String.valueOf(away.getMessage()), lastKnown);
      }
      ticker.await();
    }
  }

  private Execution publish(Execution execution) {
    lastKnown = execution;
    while (lastSequence < execution.eventCount()) {
      List<ExecutionEvent> news =
          store.events(execution.executionId(), lastSequence + 1, EVENTS_PER_READ);
      for (ExecutionEvent event : news) {
        lastSequence = event.sequence();
        observer.onEvent(event, execution);
      }
      if (news.isEmpty()) {
        return execution;
      }
    }
    observer.onTick(time.now(), execution);
    return execution;
  }
}
