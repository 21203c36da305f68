package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.core.notification.ExecutionNotifications.News;
import java.util.Optional;

/** What people are told of a failback besides what they are told of every execution. */
final class WayHomeNews {

  private WayHomeNews() {}

  static Optional<News> of(Execution execution, ExecutionEvent event) {
    String server = "server " + ExecutionFacts.server(execution, event);
    EventDetails details = event.details();
    if (details instanceof EventDetails.FailbackWaits) {
      return Optional.of(
          new News(
              NotificationType.FAILBACK_WAITS,
              NotificationSeverity.WARNING,
              "the way home of " + server + " does not get on",
              NextSteps.look(execution)));
    }
    if (details instanceof EventDetails.ProductionMoved moved) {
      String side = moved.to() == ProductionSide.ORIGIN ? "the origin" : "the recovery place";
      return Optional.of(
          new News(
              NotificationType.PRODUCTION_MOVED,
              NotificationSeverity.INFO,
              server + " runs in " + side,
              NextSteps.look(execution)));
    }
    return Optional.empty();
  }
}
