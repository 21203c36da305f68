package io.github.drsorchestration.cli.remote.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.client.UnavailableException;
import io.github.drsorchestration.cli.time.Stopwatch;
import io.github.drsorchestration.cli.time.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that was made to an execution on a server, and what becomes of it. */
public final class RemoteRequest {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

  /** What the server sets. */
  private static final List<String> SET_BY_SERVER = List.of("type", "by", "at");

  private final RemoteExecutions executions;
  private final Optional<ExecutionRequest> recorded;
  private final long recordedAs;
  private Execution execution;

  private RemoteRequest(ServerClient server, Execution recorded) {
    this.executions = new RemoteExecutions(server);
    this.execution = recorded;
    this.recordedAs = recorded.eventCount();
    this.recorded = recorded.inbox().stream().reduce((first, second) -> second);
  }

  /** Makes a request; when this returns, it is on record. */
  public static RemoteRequest make(
      ServerClient server, String executionId, ExecutionRequest request) {
    ObjectNode input = DomainJson.mapper().valueToTree(request);
    input.remove(SET_BY_SERVER);
    input.put("executionId", executionId);
    return new RemoteRequest(
        server,
        server
            .call(
                switch (request.type()) {
                  case PAUSE -> "pauseExecution";
                  case RESUME -> "resumeExecution";
                  case CANCEL -> "cancelExecution";
                  case APPROVE -> "approveExecution";
                  case DENY -> "denyExecution";
                  case RETRY -> "retryExecution";
                  case SKIP -> "skipExecution";
                  case RELAUNCH -> "relaunchExecution";
                  case EXTEND -> "extendExecution";
                  case TERMINATE -> "terminateInstances";
                  case REPROTECT -> "reprotectExecution";
                  case CLEAN_UP -> "cleanUpExecution";
                },
                input)
            .as(Execution.class));
  }

  /** Waits until the server has acted on it; false if it has not when the time is up. */
  public boolean await(Duration atMost) {
    Stopwatch stopwatch = Stopwatch.started();
    Ticker ticker = Ticker.every(POLL_INTERVAL);
    while (recorded.isPresent() && execution.inbox().contains(recorded.get())) {
      if (stopwatch.elapsed().compareTo(atMost) >= 0) {
        return false;
      }
      ticker.await();
      look();
    }
    return true;
  }

  private void look() {
    try {
      execution = executions.get(execution.executionId());
    } catch (UnavailableException away) {
      // It is on record; the next look may find the server again.
    }
  }

  /** The execution as it was last read. */
  public Execution execution() {
    return execution;
  }

  /** Why the execution did not obey; absent if it did. */
  public Optional<String> refusal() {
    return executions.events(execution.executionId(), recordedAs).stream()
        .filter(this::refuses)
        .findFirst()
        .flatMap(ExecutionEvent::reason);
  }

  private boolean refuses(ExecutionEvent event) {
    return event.type() == EventType.REQUEST_REFUSED
        && recorded
            .filter(
                it ->
                    event.details(EventDetails.RequestRefused.class).request() == it.type()
                        && event.actor().equals(it.by())
                        && event.wave().equals(it.wave()))
            .isPresent();
  }
}
