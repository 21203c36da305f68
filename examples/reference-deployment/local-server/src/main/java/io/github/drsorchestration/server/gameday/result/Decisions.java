package io.github.drsorchestration.server.gameday.result;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who decided what, from the events of a report. */
final class Decisions {

  private static final Set<RequestType> END_A_PAUSE =
      EnumSet.of(
          RequestType.RESUME,
          RequestType.RETRY,
          RequestType.SKIP,
          RequestType.RELAUNCH,
          RequestType.CANCEL);

  private Decisions() {}

  /**
   * A decision.
   *
   * @param by who decided
   * @param what what was asked for
   */
  record Made(Actor by, String what) {}

  /** The last request before a pause was over that can end one. */
  static Optional<Made> endOfPause(ExecutionReport report, Instant end) {
    Optional<Made> last = Optional.empty();
    for (ExecutionEvent event : report.record()) {
      if (!event.at().isAfter(end)
          && event.details() instanceof EventDetails.RequestMade made
          && END_A_PAUSE.contains(made.request())) {
        last = Optional.of(new Made(event.actor(), made.request().name()));
      }
    }
    return last;
  }
}
