package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.core.notification.ExecutionNotifications.News;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people are told of a failback besides what they are told of every execution. */
final class WayHomeNews {

  private static final int MAX_NAMED = 5;

  private WayHomeNews() {}

  static Optional<News> of(Execution execution, ExecutionEvent event) {
    EventDetails details = event.details();
    if (details instanceof EventDetails.FailbackWaits) {
      return ofWait(execution, event);
    }
    return details instanceof EventDetails.ProductionMoved moved
        ? ofMove(execution, event, moved.to())
        : Optional.empty();
  }

  /** Servers of a wave that moved at the same moment are told of together, by the first of them. */
  private static Optional<News> ofMove(
      Execution execution, ExecutionEvent event, ProductionSide to) {
    List<ServerExecution> moved =
        event.wave().flatMap(execution::wave).stream()
            .flatMap(wave -> wave.servers().stream())
            .filter(server -> movedAt(server).filter(event.at()::equals).isPresent())
            .toList();
    boolean alone = moved.isEmpty();
    if (!alone && event.serverId().filter(moved.get(0).serverId()::equals).isEmpty()) {
      return Optional.empty();
    }
    String who =
        alone || moved.size() == 1
            ? "server " + ExecutionFacts.server(execution, event) + " runs"
            : moved.size() + " servers (" + names(moved) + ") run";
    String side = to == ProductionSide.ORIGIN ? "the origin" : "the recovery place";
    return Optional.of(
        new News(
            NotificationType.PRODUCTION_MOVED,
            NotificationSeverity.INFO,
            who + " in " + side,
            NextSteps.look(execution)));
  }

  private static Optional<Instant> movedAt(ServerExecution server) {
    return server.failback().flatMap(ServerFailback::movedAt);
  }

  /** Servers of a wave that wait in the same stage are told of together, by the first of them. */
  private static Optional<News> ofWait(Execution execution, ExecutionEvent event) {
    List<ServerExecution> waiting = waitingWith(execution, event);
    boolean alone = waiting.isEmpty();
    if (!alone && event.serverId().filter(waiting.get(0).serverId()::equals).isEmpty()) {
      return Optional.empty();
    }
    String who =
        alone || waiting.size() == 1
            ? "server " + ExecutionFacts.server(execution, event)
            : waiting.size() + " servers (" + names(waiting) + ")";
    return Optional.of(
        new News(
            NotificationType.FAILBACK_WAITS,
            NotificationSeverity.WARNING,
            "the way home of " + who + " does not get on",
            NextSteps.look(execution)));
  }

  /** In plan order, and none where the event's own server has gone on since. */
  private static List<ServerExecution> waitingWith(Execution execution, ExecutionEvent event) {
    Optional<FailbackStage> stage =
        event
            .serverId()
            .flatMap(execution::server)
            .filter(WayHomeNews::isWaiting)
            .flatMap(ServerExecution::failback)
            .map(ServerFailback::stage);
    return event.wave().flatMap(execution::wave).stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(WayHomeNews::isWaiting)
        .filter(server -> server.failback().map(ServerFailback::stage).equals(stage))
        .toList();
  }

  private static boolean isWaiting(ServerExecution server) {
    return server.failback().flatMap(ServerFailback::problem).isPresent();
  }

  private static String names(List<ServerExecution> servers) {
    String first =
        servers.stream()
            .limit(MAX_NAMED)
            .map(ServerExecution::name)
            .collect(Collectors.joining(", "));
    int more = servers.size() - MAX_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
