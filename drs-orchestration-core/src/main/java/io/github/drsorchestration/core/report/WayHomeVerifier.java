package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.report.FailbackReport;
import io.github.drsorchestration.api.report.ServerReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the way home of one server against its events: its moments, and that none of them came
 * before what it needs.
 */
final class WayHomeVerifier {

  private final String id;
  private final List<ExecutionEvent> events;
  private final List<String> problems = new ArrayList<>();

  private WayHomeVerifier(String id, List<ExecutionEvent> events) {
    this.id = id;
    this.events = events;
  }

  /**
   * What differs, or came in the wrong order.
   *
   * @param events the events of this server, in their order
   */
  static List<String> problems(ServerReport server, List<ExecutionEvent> events) {
    WayHomeVerifier verifier = new WayHomeVerifier(server.serverId(), events);
    server.failback().ifPresent(verifier::verifyMoments);
    verifier.verifyOrder();
    return verifier.problems;
  }

  private void verifyMoments(FailbackReport way) {
    Optional<ExecutionEvent> moved = last(EventType.PRODUCTION_MOVED);
    compare("when the copy of " + id + " was in sync", way.inSyncAt(), at(inSync()));
    compare("when production of " + id + " moved", way.movedAt(), at(moved));
    compare(
        "when " + id + " was protected again",
        way.protectedAt(),
        at(last(EventType.SERVER_PROTECTED)));
    compare("where production of " + id + " runs", way.production(), side(moved));
    compare(
        "whether " + id + " is cleaned up",
        way.stage() == FailbackStage.CLEANED_UP,
        last(EventType.SERVER_CLEANED_UP).isPresent());
  }

  private void verifyOrder() {
    boolean launched = false;
    boolean inSync = false;
    boolean isHome = false;
    boolean safe = false;
    for (ExecutionEvent event : events) {
      switch (event.type()) {
        case SERVER_IN_SYNC -> inSync = true;
        case SERVER_LAUNCHED -> launched = true;
        case PRODUCTION_MOVED -> {
          require(inSync && launched, event, "before a launch of a copy in sync");
          isHome = true;
        }
        case SERVER_PROTECTED -> {
          require(isHome, event, "before it was home");
          safe = true;
        }
        case SERVER_CLEANED_UP -> require(safe || !isHome, event, "before it was protected again");
        default -> {
          // of every execution, and verified as such
        }
      }
    }
  }

  private void require(boolean holds, ExecutionEvent event, String why) {
    if (!holds) {
      problems.add(id + ": event " + event.sequence() + ", " + event.type() + ", came " + why);
    }
  }

  private static ProductionSide side(Optional<ExecutionEvent> moved) {
    return moved
        .map(event -> event.details(EventDetails.ProductionMoved.class).to())
        .orElse(ProductionSide.RECOVERY);
  }

  private Optional<ExecutionEvent> inSync() {
    return events.stream().filter(it -> it.type() == EventType.SERVER_IN_SYNC).findFirst();
  }

  private Optional<ExecutionEvent> last(EventType type) {
    return events.stream().filter(it -> it.type() == type).reduce((earlier, later) -> later);
  }

  private static Optional<Instant> at(Optional<ExecutionEvent> event) {
    return event.map(ExecutionEvent::at);
  }

  private void compare(String what, Object reported, Object recorded) {
    ReportVerifier.difference(what, reported, recorded).ifPresent(problems::add);
  }
}
