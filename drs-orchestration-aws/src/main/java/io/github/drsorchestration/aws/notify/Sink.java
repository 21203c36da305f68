package io.github.drsorchestration.aws.notify;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Notifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A notifier with its own place in the events of each execution. */
final class Sink {

  private static final Logger LOG = LoggerFactory.getLogger(Sink.class);
  private static final int MAX_EXECUTIONS = 200;

  /** A sink that refuses is slow to do so, and the engine waits meanwhile. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Notifier notifier;
  private final InstantSource clock;
  private final Map<String, Backlog> backlogs = BoundedMap.of(MAX_EXECUTIONS, Sink::warnOfLoss);
  private volatile @Nullable Refusal refusal;

  private record Refusal(RuntimeException failure, Instant pauseUntil) {}

  Sink(Notifier notifier, InstantSource clock) {
    this.notifier = notifier;
    this.clock = clock;
  }

  /**
   * Offers an event, after those that were refused before.
   *
   * @return the failure because of which it has not been taken
   */
  Optional<RuntimeException> offer(ExecutionSummary execution, ExecutionEvent event) {
    Backlog backlog = backlogs.computeIfAbsent(execution.executionId(), id -> new Backlog());
    synchronized (backlog) {
      backlog.add(execution, event);
      Refusal last = refusal;
      if (last != null && clock.instant().isBefore(last.pauseUntil())) {
        return backlog.size() == 0 ? Optional.empty() : Optional.of(last.failure());
      }
      return deliver(backlog);
    }
  }

  private Optional<RuntimeException> deliver(Backlog backlog) {
    try {
      backlog.deliverTo(notifier);
      refusal = null;
      return Optional.empty();
    } catch (RuntimeException e) {
      if (refusal == null) {
        LOG.warn("{} refuses events, which are kept for it: {}", this, e.toString());
      }
      refusal = new Refusal(e, clock.instant().plus(PAUSE));
      return Optional.of(e);
    }
  }

  /** Forgets an execution and returns how many of its events were not delivered. */
  int forget(String executionId) {
    Backlog backlog = backlogs.remove(executionId);
    return backlog == null ? 0 : backlog.size();
  }

  private static void warnOfLoss(String executionId, Backlog backlog) {
    if (backlog.size() > 0) {
      LOG.warn(
          "execution {}: {} events are dropped for those of newer executions",
          executionId,
          backlog.size());
    }
  }

  @Override
  public String toString() {
    return notifier.getClass().getSimpleName();
  }
}
