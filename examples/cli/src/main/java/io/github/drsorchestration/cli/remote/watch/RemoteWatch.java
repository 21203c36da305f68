package io.github.drsorchestration.cli.remote.watch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.client.UnavailableException;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Follows an execution to its end, and tells an observer what happens. The server may be away for
 * as long as it likes.
 */
public final class RemoteWatch {

  private final RemoteExecutions executions;
  private final ServerClient server;
  private final ExecutionObserver observer;
  private Execution lastKnown;
  private long lastSequence;
  private Instant lastMoment;
  private Stopwatch sinceThen = Stopwatch.started();
  private Optional<Instant> silentSince = Optional.empty();

  /**
   * @param execution the execution as it was read
   * @param afterSequence the last event that the observer need not see
   */
  public RemoteWatch(
      ServerClient server, Execution execution, ExecutionObserver observer, long afterSequence) {
    this.executions = new RemoteExecutions(server);
    this.server = server;
    this.observer = observer;
    this.lastKnown = execution;
    this.lastSequence = afterSequence;
    this.lastMoment = execution.createdAt();
  }

  /** Returns the execution when it has settled, or as it is when the time is up. */
  public Execution untilEnd(Duration atMost) {
    String id = lastKnown.executionId();
    Stopwatch watching = Stopwatch.started();
    try (News news = StreamedNews.of(server, id, lastSequence)) {
      look(id);
      Duration left = atMost.minus(watching.elapsed());
      while ((silentSince.isPresent() || !lastKnown.settled()) && left.toMillis() > 0) {
        news.await(left);
        look(id);
        left = atMost.minus(watching.elapsed());
      }
      return lastKnown;
    }
  }

  private void look(String id) {
    try {
      Execution execution = publish(executions.get(id));
      silentSince.ifPresent(since -> observer.onAnswer(since, now(), execution));
      silentSince = Optional.empty();
    } catch (UnavailableException away) {
      Instant now = now();
      silentSince = silentSince.or(() -> Optional.of(now));
      String why = String.valueOf(away.getMessage()).lines().findFirst().orElse("");
      observer.onSilence(silentSince.orElse(now), now, why, lastKnown);
    }
  }

  private Execution publish(Execution execution) {
    lastKnown = execution;
    while (lastSequence < execution.eventCount()) {
      List<ExecutionEvent> events = executions.events(execution.executionId(), lastSequence);
      for (ExecutionEvent event : events) {
        lastSequence = event.sequence();
        lastMoment = event.at();
        sinceThen = Stopwatch.started();
        observer.onEvent(event, execution);
      }
      if (events.isEmpty()) {
        return execution;
      }
    }
    observer.onTick(now(), execution);
    return execution;
  }

  /** The time of the server, which is not that of this machine if it simulates. */
  private Instant now() {
    return lastMoment.plus(sinceThen.elapsed());
  }
}
