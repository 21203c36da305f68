package io.github.drsorchestration.cli.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.run.Audience;
import io.github.drsorchestration.cli.time.Ticker;
import io.github.drsorchestration.core.DrsOrchestrator;
import java.time.Duration;
import java.util.List;

/**
 * An execution that this process drives and shows. Whatever another process asks of it is seen at
 * the next look.
 */
public final class LiveRun {

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int EVENTS_AT_ONCE = 1_000;

  private final DrsOrchestrator orchestrator;
  private final ExecutionStore store;
  private final Time time;
  private final Audience audience;
  private long heard;

  /** Prepares it; nothing is driven yet. */
  public LiveRun(Connection connection, Audience audience) {
    this.orchestrator = connection.orchestrator();
    this.store = connection.executions();
    this.time = connection.time();
    this.audience = audience;
  }

  /**
   * Drives an execution until nothing is left to do, and returns how it ended.
   *
   * @param executionId the execution
   * @param heardBefore how many of its events need not be told again
   */
  public Execution drive(String executionId, long heardBefore) {
    heard = heardBefore;
    orchestrator.wake(executionId);
    Ticker ticker = Ticker.every(LOOK);
    Execution execution = look(executionId);
    while (!execution.settled()) {
      ticker.await();
      execution = look(executionId);
    }
    return execution;
  }

  private Execution look(String executionId) {
    Execution execution = orchestrator.executions().get(executionId);
    hear(execution);
    audience.passed(time.now(), execution);
    if (!execution.inbox().isEmpty()) {
      // Perhaps another process put the request there, and a paused execution sleeps.
      orchestrator.wake(executionId);
    }
    return execution;
  }

  private void hear(Execution execution) {
    while (heard < execution.eventCount()) {
      List<ExecutionEvent> news = store.events(execution.executionId(), heard + 1, EVENTS_AT_ONCE);
      for (ExecutionEvent event : news) {
        heard = event.sequence();
        audience.happened(event, execution);
      }
      if (news.isEmpty()) {
        return;
      }
    }
  }
}
