package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to the notifier, in order and at least once. How far it is is remembered here and
 * written down with the next save, so that publishing costs no save of its own.
 */
public final class Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final int BATCH = 500;

  private final Notifier notifier;
  private final ExecutionStore store;
  private final Map<String, Long> published = new ConcurrentHashMap<>();

  public Publisher(Notifier notifier, ExecutionStore store) {
    this.notifier = notifier;
    this.store = store;
  }

  /** The last event of the execution that this process is known to have published. */
  public long through(String executionId) {
    return published.getOrDefault(executionId, 0L);
  }

  public void forget(String executionId) {
    published.remove(executionId);
  }

  /**
   * Publishes what was not published yet. A failure is tried again with the next step.
   *
   * @param execution the execution as saved
   * @param fromSequence the first event that is not known to have been published
   * @param atHand the newest events
   * @return how far it came, where that is worth a save of its own: at the end, and after events
   *     that were saved by an earlier step
   */
  Optional<EffectResult> publish(
      Execution execution, long fromSequence, List<ExecutionEvent> atHand) {
    String id = execution.executionId();
    long first = Math.max(fromSequence, through(id) + 1);
    publishFrom(first, execution, atHand);
    boolean ended = execution.status().isTerminal() && through(id) == execution.eventCount();
    boolean caughtUp = first <= execution.eventCount() - atHand.size() && through(id) >= first;
    return ended || caughtUp
        ? Optional.of(new EffectResult.Published(through(id), true))
        : Optional.empty();
  }

  private void publishFrom(long first, Execution execution, List<ExecutionEvent> atHand) {
    String id = execution.executionId();
    long next = first;
    ExecutionSummary summary = ExecutionSummary.of(execution);
    try {
      while (next <= execution.eventCount()) {
        List<ExecutionEvent> events = eventsFrom(id, next, atHand);
        if (events.isEmpty()) {
          return; // the store does not show them yet, or not any more
        }
        for (ExecutionEvent event : events) {
          notifier.publish(summary, event);
          next = event.sequence() + 1;
          published.put(id, event.sequence());
        }
      }
    } catch (Throwable e) { // an error of the notifier must not stop the execution
      LOG.warn("execution {}: event {} could not be published: {}", id, next, e.toString());
    }
  }

  private List<ExecutionEvent> eventsFrom(String id, long next, List<ExecutionEvent> atHand) {
    return !atHand.isEmpty() && atHand.get(0).sequence() <= next
        ? atHand.stream().filter(event -> event.sequence() >= next).toList()
        : store.events(id, next, BATCH);
  }
}
