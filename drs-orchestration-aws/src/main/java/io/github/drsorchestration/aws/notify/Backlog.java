package io.github.drsorchestration.aws.notify;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Notifier;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of one execution that a sink has not taken yet, in order, and its place in them. */
final class Backlog {

  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
  private static final int MAX_EVENTS = 500;

  private final Deque<Undelivered> events = new ArrayDeque<>();
  private long lastSequence;
  private boolean full;
  private volatile int size;

  private record Undelivered(ExecutionSummary execution, ExecutionEvent event) {}

  /** Adds an event, unless it was added before. */
  synchronized void add(ExecutionSummary execution, ExecutionEvent event) {
    if (event.sequence() <= lastSequence) {
      return;
    }
    lastSequence = event.sequence();
    events.add(new Undelivered(execution, event));
    if (events.size() > MAX_EVENTS) {
      events.remove();
      if (!full) {
        full = true;
        LOG.warn(
            "execution {}: the backlog of events is full, and the oldest are dropped",
            execution.executionId());
      }
    }
    size = events.size();
  }

  /** Publishes event by event, until the notifier refuses one. */
  synchronized void deliverTo(Notifier notifier) {
    for (Undelivered next = events.peek(); next != null; next = events.peek()) {
      notifier.publish(next.execution(), next.event());
      events.remove();
      size = events.size();
    }
    full = false;
  }

  /** Answers at once, even while an event is being published. */
  int size() {
    return size;
  }
}
