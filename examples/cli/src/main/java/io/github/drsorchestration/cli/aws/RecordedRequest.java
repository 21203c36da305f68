package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.cli.time.Stopwatch;
import io.github.drsorchestration.cli.time.Ticker;
import java.time.Duration;

/**
 * A request in the inbox of an execution. The inbox is emptied by whichever process takes the next
 * step; if it stays full, none is driving.
 */
public final class RecordedRequest {

  /** What has become of a request. */
  public enum State {
    OBEYED,
    REFUSED,
    /** No process has acted on it yet. */
    PENDING
  }

  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final int EVENTS_PER_READ = 1_000;

  private final AwsSession session;
  private final ExecutionRequest request;
  private final long recordedAs;
  private Execution execution;
  private String refusal = "";

  private RecordedRequest(AwsSession session, Execution recorded) {
    this.session = session;
    this.execution = recorded;
    this.request = recorded.inbox().get(recorded.inbox().size() - 1);
    this.recordedAs = recorded.eventCount();
  }

  /** The request that was recorded last, in the execution as it was saved with it. */
  public static RecordedRequest lastOf(AwsSession session, Execution recorded) {
    return new RecordedRequest(session, recorded);
  }

  /** Waits until a process has acted on the request, or the time is up. */
  public State await(Duration atMost) {
    Stopwatch stopwatch = Stopwatch.started();
    Ticker ticker = Ticker.every(POLL_INTERVAL);
    while (execution.inbox().contains(request)) {
      if (stopwatch.elapsed().compareTo(atMost) >= 0) {
        return State.PENDING;
      }
      ticker.await();
      look();
    }
    return refusal.isEmpty() ? State.OBEYED : State.REFUSED;
  }

  /** The execution as it was last read. */
  public Execution execution() {
    return execution;
  }

  /** Why the execution did not obey. */
  public String refusal() {
    return refusal;
  }

  private void look() {
    try {
      Execution now = session.orchestrator().executions().get(execution.executionId());
      if (!now.inbox().contains(request)) {
        session.executions().events(now.executionId(), recordedAs + 1, EVENTS_PER_READ).stream()
            .filter(this::refuses)
            .findFirst()
            .flatMap(ExecutionEvent::reason)
            .ifPresent(why -> refusal = why);
      }
      execution = now;
    } catch (ServiceException away) {
      // It is on record; the next look may find the store again.
    }
  }

  private boolean refuses(ExecutionEvent event) {
    return event.type() == EventType.REQUEST_REFUSED
        && event.details(EventDetails.RequestRefused.class).request() == request.type()
        && event.actor().equals(request.by())
        && event.wave().equals(request.wave());
  }
}
