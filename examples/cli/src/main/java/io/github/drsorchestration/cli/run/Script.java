package io.github.drsorchestration.cli.run;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.scenario.Occasion;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the scripted requests, each once: at its moment, or a while after what it answers. What
 * happens is answered by one request, the first in the list that waits for it.
 */
final class Script {

  private final Time time;
  private final Consumer<ScriptedRequest> ask;
  private final List<ScriptedRequest> waiting = new ArrayList<>();
  private int scheduled;

  /**
   * Schedules what has a fixed moment.
   *
   * @param requests what is to be asked
   * @param time the simulated time, standing at the start
   * @param ask makes one request now
   */
  Script(List<ScriptedRequest> requests, Time time, Consumer<ScriptedRequest> ask) {
    this.time = time;
    this.ask = ask;
    Instant start = time.now();
    for (ScriptedRequest request : requests) {
      request
          .at()
          .ifPresentOrElse(at -> schedule(start.plus(at), request), () -> waiting.add(request));
    }
  }

  /** Something happened, which the next request that waits for it answers. */
  void happened(ExecutionEvent event) {
    Iterator<ScriptedRequest> requests = waiting.iterator();
    while (requests.hasNext()) {
      ScriptedRequest request = requests.next();
      if (answers(request, event)) {
        requests.remove();
        schedule(event.at().plus(request.after()), request);
        return;
      }
    }
  }

  /** Whether a request will be made although nothing happens before. */
  boolean hasScheduled() {
    return scheduled > 0;
  }

  /** Requests whose occasion has not come. */
  List<ScriptedRequest> waiting() {
    return List.copyOf(waiting);
  }

  private void schedule(Instant at, ScriptedRequest request) {
    scheduled++;
    time.schedule(
        at,
        () -> {
          scheduled--;
          ask.accept(request);
        });
  }

  private static boolean answers(ScriptedRequest request, ExecutionEvent event) {
    Occasion occasion = request.on().orElseThrow();
    return switch (event.type()) {
      case APPROVAL_REQUESTED ->
          occasion == Occasion.AWAITING_APPROVAL
              && (request.wave().isEmpty() || request.wave().equals(event.wave()));
      case STATUS_CHANGED -> occasion != Occasion.AWAITING_APPROVAL && occasion.meets(to(event));
      default -> false;
    };
  }

  private static ExecutionStatus to(ExecutionEvent event) {
    return ExecutionStatus.valueOf(event.details().getOrDefault("to", ""));
  }
}
