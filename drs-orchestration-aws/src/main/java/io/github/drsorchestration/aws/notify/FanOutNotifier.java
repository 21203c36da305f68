package io.github.drsorchestration.aws.notify;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Notifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several sinks behind one port, none of which can repeat, block or delay another. Each sink has
 * its own place in the events of an execution: it gets every event once and in order, as long as
 * the process lives and the sink does not refuse one.
 *
 * <p>An event that one sink has taken is accepted, so that the engine offers the next one; a sink
 * that refused it keeps it in a backlog and gets it, before anything newer, with one of the next
 * events, half a minute after the refusal at the earliest. A failure is reported, so that the
 * engine offers the event again, in two cases only:
 *
 * <ul>
 *   <li>no sink has taken the event, so that nobody is held up;
 *   <li>it is the end of the execution, after which no event would bring the backlog forward. After
 *       ten minutes the sink goes without, and the log says so.
 * </ul>
 *
 * <p>An event that is offered again goes only to the sinks that lack it. What is remembered of an
 * execution is forgotten with its end, and limited in any case. A backlog is lost with the process.
 */
public final class FanOutNotifier implements Notifier {

  private static final Logger LOG = LoggerFactory.getLogger(FanOutNotifier.class);
  private static final Duration MAX_HOLD_OF_END = Duration.ofMinutes(10);
  private static final int MAX_EXECUTIONS = 200;

  private final List<Sink> sinks;
  private final InstantSource clock;
  private final Map<String, Instant> endsHeldSince =
      BoundedMap.of(MAX_EXECUTIONS, (executionId, since) -> {});

  private FanOutNotifier(List<Sink> sinks, InstantSource clock) {
    this.sinks = sinks;
    this.clock = clock;
  }

  /** One notifier for all of these; a single one needs no other, and none ignores every event. */
  public static Notifier to(List<Notifier> sinks, InstantSource clock) {
    return switch (sinks.size()) {
      case 0 -> (execution, event) -> {};
      case 1 -> sinks.get(0);
      default ->
          new FanOutNotifier(sinks.stream().map(sink -> new Sink(sink, clock)).toList(), clock);
    };
  }

  @Override
  public void publish(ExecutionSummary execution, ExecutionEvent event) {
    List<RuntimeException> refusals =
        sinks.stream().map(it -> it.offer(execution, event)).flatMap(Optional::stream).toList();
    boolean end = event.type() == EventType.STATUS_CHANGED && execution.status().isTerminal();
    boolean takenByNone = refusals.size() == sinks.size();
    if (!refusals.isEmpty() && (takenByNone || (end && isHeld(execution.executionId())))) {
      throw refusals.get(0);
    }
    if (end) {
      forget(execution.executionId());
    }
  }

  private boolean isHeld(String executionId) {
    Instant now = clock.instant();
    Instant since = endsHeldSince.computeIfAbsent(executionId, id -> now);
    return now.isBefore(since.plus(MAX_HOLD_OF_END));
  }

  private void forget(String executionId) {
    endsHeldSince.remove(executionId);
    for (Sink sink : sinks) {
      int undelivered = sink.forget(executionId);
      if (undelivered > 0) {
        LOG.warn(
            "execution {}: {} events were not delivered to {}", executionId, undelivered, sink);
      }
    }
  }
}
