package io.github.drsorchestration.cli.remote.watch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.client.UnavailableException;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

  /** Returns the execution when it has settled. */
  public Execution untilEnd() {
    String id = lastKnown.executionId();
    try (News news = StreamedNews.of(server, id, lastSequence)) {
      Execution execution = enduring(news, () -> publish(executions.get(id)));
      while (!execution.settled()) {
        news.await();
        execution = enduring(news, () -> publish(executions.get(id)));
      }
      return execution;
    }
  }

  private Execution enduring(News news, Supplier<Execution> read) {
    while (true) {
      try {
        Execution execution = read.get();
        silentSince.ifPresent(since -> observer.onAnswer(since, now(), execution));
        silentSince = Optional.empty();
        return execution;
      } catch (UnavailableException away) {
        Instant now = now();
        silentSince = silentSince.or(() -> Optional.of(now));
        String why = String.valueOf(away.getMessage()).lines().findFirst().orElse("");
        observer.onSilence(silentSince.orElse(now), now, why, lastKnown);
      }
      news.await();
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
