package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.scenario.RequestTrigger;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes each scripted request once: at its time, or some time after the event that triggers it. An
 * event triggers one request, the first in the list that waits for it.
 */
final class RequestScript {

  private final Time time;
  private final Consumer<ScriptedRequest> submit;
  private final List<ScriptedRequest> waiting = new ArrayList<>();
  private int scheduled;

  /**
   * Schedules the requests that have a fixed time.
   *
   * @param time the simulated time, not yet advanced
   * @param submit makes one request now
   */
  RequestScript(List<ScriptedRequest> requests, Time time, Consumer<ScriptedRequest> submit) {
    this.time = time;
    this.submit = submit;
    Instant start = time.now();
    for (ScriptedRequest request : requests) {
      request
          .at()
          .ifPresentOrElse(at -> schedule(start.plus(at), request), () -> waiting.add(request));
    }
  }

  /** Schedules the first request that this event triggers. */
  void onEvent(ExecutionEvent event) {
    Iterator<ScriptedRequest> requests = waiting.iterator();
    while (requests.hasNext()) {
      ScriptedRequest request = requests.next();
      if (isTriggeredBy(request, event)) {
        requests.remove();
        schedule(event.at().plus(request.after()), request);
        return;
      }
    }
  }

  /** Whether a request is already scheduled. */
  boolean hasScheduled() {
    return scheduled > 0;
  }

  /** The requests whose trigger has not occurred. */
  List<ScriptedRequest> waiting() {
    return List.copyOf(waiting);
  }

  private void schedule(Instant at, ScriptedRequest request) {
    scheduled++;
    time.schedule(
        at,
        () -> {
          scheduled--;
          submit.accept(request);
        });
  }

  private static boolean isTriggeredBy(ScriptedRequest request, ExecutionEvent event) {
    RequestTrigger trigger = request.on().orElseThrow();
    return switch (event.type()) {
      case APPROVAL_REQUESTED ->
          trigger == RequestTrigger.AWAITING_APPROVAL
              && (request.wave().isEmpty() || request.wave().equals(event.wave()));
      case STATUS_CHANGED ->
          trigger != RequestTrigger.AWAITING_APPROVAL && trigger.matches(to(event));
      default -> false;
    };
  }

  private static ExecutionStatus to(ExecutionEvent event) {
    return event.details(EventDetails.StatusChanged.class).to();
  }
}
