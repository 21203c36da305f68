package io.github.drsorchestration.aws.notify.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

/** Metrics that have not been sent yet, of a limited number; for many threads. */
final class MetricQueue {

  private static final Logger LOG = LoggerFactory.getLogger(MetricQueue.class);
  private static final int MAX_WAITING = 10_000;
  private static final int MAX_EXECUTIONS = 1_000;
  private static final int WORTH_SENDING = 100;
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final Deque<MetricDatum> waiting = new ArrayDeque<>();
  private final Map<String, Long> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_EXECUTIONS;
        }
      };

  private boolean full;

  /** Adds what an event counts as, unless it was counted before. */
  synchronized void add(String executionId, long sequence, List<MetricDatum> points) {
    if (counted.getOrDefault(executionId, 0L) < sequence) {
      counted.put(executionId, sequence);
      waiting.addAll(points);
      shorten();
    }
  }

  /** Whether there are many, or old ones. */
  synchronized boolean isWorthSending(Instant now) {
    MetricDatum oldest = waiting.peek();
    return oldest != null
        && (waiting.size() >= WORTH_SENDING || oldest.timestamp().plus(MAX_AGE).isBefore(now));
  }

  /** Takes the oldest ones. */
  synchronized List<MetricDatum> take(int max) {
    List<MetricDatum> taken = new ArrayList<>();
    while (taken.size() < max && !waiting.isEmpty()) {
      taken.add(waiting.remove());
    }
    full = full && !waiting.isEmpty();
    return taken;
  }

  /** Puts back, in their old order, what could not be sent. */
  synchronized void putBack(List<MetricDatum> taken) {
    for (int i = taken.size() - 1; i >= 0; i--) {
      waiting.addFirst(taken.get(i));
    }
    shorten();
  }

  synchronized void forget(String executionId) {
    counted.remove(executionId);
  }

  private void shorten() {
    if (waiting.size() > MAX_WAITING && !full) {
      full = true;
      LOG.warn("{} metrics wait for CloudWatch, and the oldest are dropped", MAX_WAITING);
    }
    while (waiting.size() > MAX_WAITING) {
      waiting.remove();
    }
  }
}
