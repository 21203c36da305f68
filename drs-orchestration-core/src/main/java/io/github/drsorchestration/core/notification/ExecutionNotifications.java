package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.record.Bounded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people are told of an execution. Pure: the same event gives the same notification. */
public final class ExecutionNotifications {

  private static final Set<EventType> OF_INTEREST =
      EnumSet.of(
          EventType.EXECUTION_CREATED,
          EventType.STATUS_CHANGED,
          EventType.WAVE_STATUS_CHANGED,
          EventType.APPROVAL_REQUESTED,
          EventType.APPROVAL_ANSWERED,
          EventType.SERVER_FAILED,
          EventType.FAILBACK_WAITS,
          EventType.PRODUCTION_MOVED);

  /** So that all lines fit into {@link Notification#MAX_TEXT}. */
  private static final int MAX_LINE = 790;

  private ExecutionNotifications() {}

  /** What is told, and what readers can do. */
  record News(
      NotificationType type,
      NotificationSeverity severity,
      String headline,
      List<NextStep> nextSteps) {}

  /** Whether there may be something to tell; most events are not worth a look at the execution. */
  static boolean mayTell(ExecutionEvent event) {
    return OF_INTEREST.contains(event.type());
  }

  /** What an event of this execution means for people, if anything. */
  public static Optional<Notification> of(Execution execution, ExecutionEvent event) {
    return mayTell(event)
        ? news(execution, event).map(news -> notification(execution, event, news))
        : Optional.empty();
  }

  private static Optional<News> news(Execution execution, ExecutionEvent event) {
    EventDetails details = event.details();
    if (details instanceof EventDetails.StatusChanged changed) {
      return ofStatus(execution, changed.to());
    }
    if (details instanceof EventDetails.WaveStatusChanged changed) {
      return ofWave(execution, event, changed.to());
    }
    if (details instanceof EventDetails.ApprovalRequested) {
      return Optional.of(
          new News(
              NotificationType.APPROVAL_AWAITED,
              NotificationSeverity.WARNING,
              wave(event) + " waits for an approval",
              NextSteps.onApproval(execution, event.wave().orElse(""))));
    }
    if (details instanceof EventDetails.ApprovalAnswered answered) {
      boolean approved = answered.status() == ApprovalStatus.APPROVED;
      return Optional.of(
          new News(
              NotificationType.APPROVAL_ANSWERED,
              approved ? NotificationSeverity.INFO : NotificationSeverity.WARNING,
              "the approval of " + wave(event) + " is " + lower(answered.status()),
              List.of()));
    }
    if (details instanceof EventDetails.ServerFailed) {
      return Optional.of(
          new News(
              NotificationType.SERVER_FAILED,
              NotificationSeverity.WARNING,
              "server " + ExecutionFacts.server(execution, event) + " failed",
              NextSteps.look(execution)));
    }
    return details instanceof EventDetails.ExecutionCreated
        ? started(execution, event)
        : WayHomeNews.of(execution, event);
  }

  private static Optional<News> started(Execution execution, ExecutionEvent event) {
    return Optional.of(
        new News(
            NotificationType.EXECUTION_STARTED,
            NotificationSeverity.INFO,
            "started by " + event.actor().displayName(),
            NextSteps.look(execution)));
  }

  private static Optional<News> ofStatus(Execution execution, ExecutionStatus status) {
    String headline = "the " + lower(execution.kind()) + " is " + lower(status);
    boolean recovery = execution.kind() == ExecutionKind.RECOVERY;
    return switch (status) {
      case COMPLETED, CANCELLED ->
          Optional.of(
              new News(
                  NotificationType.EXECUTION_ENDED,
                  NotificationSeverity.INFO,
                  headline,
                  NextSteps.afterEnd(execution, status)));
      case PARTIAL ->
          Optional.of(
              new News(
                  NotificationType.EXECUTION_ENDED,
                  recovery ? NotificationSeverity.ERROR : NotificationSeverity.WARNING,
                  headline,
                  NextSteps.afterEnd(execution, status)));
      case FAILED, TIMED_OUT ->
          Optional.of(
              new News(
                  NotificationType.EXECUTION_FAILED,
                  recovery ? NotificationSeverity.CRITICAL : NotificationSeverity.ERROR,
                  headline,
                  NextSteps.afterEnd(execution, status)));
      case PAUSED ->
          execution.pause().filter(Pause::isWait).isPresent()
              ? Optional.empty() // it goes on by itself
              : Optional.of(
                  new News(
                      NotificationType.EXECUTION_PAUSED,
                      NotificationSeverity.WARNING,
                      headline,
                      NextSteps.whilePaused(execution)));
      case PENDING, RUNNING, PAUSE_PENDING, AWAITING_APPROVAL, CANCELLING -> Optional.empty();
    };
  }

  private static Optional<News> ofWave(
      Execution execution, ExecutionEvent event, WaveStatus status) {
    return status == WaveStatus.FAILED || status == WaveStatus.TIMED_OUT
        ? Optional.of(
            new News(
                NotificationType.WAVE_FAILED,
                NotificationSeverity.ERROR,
                wave(event) + " is " + lower(status),
                NextSteps.look(execution)))
        : Optional.empty();
  }

  private static Notification notification(Execution execution, ExecutionEvent event, News news) {
    String title = "[" + execution.kind() + "] " + execution.plan().name() + ": " + news.headline();
    Notification.Builder notification =
        Notification.builder()
            .notificationId(id(event))
            .type(news.type())
            .severity(news.severity())
            .at(event.at())
            .title(Bounded.line(title, Notification.MAX_TITLE))
            .text(text(execution, event, news))
            .planId(execution.plan().planId())
            .executionId(execution.executionId())
            .facts(ExecutionFacts.of(execution, event))
            .nextSteps(news.nextSteps());
    ExecutionFacts.place(execution, event)
        .ifPresent(where -> notification.accountId(where.accountId()).region(where.region()));
    return notification.build();
  }

  /** So that ids are sorted like events. */
  private static String id(ExecutionEvent event) {
    return String.format(Locale.ROOT, "%s/%06d", event.executionId(), event.sequence());
  }

  private static String text(Execution execution, ExecutionEvent event, News news) {
    List<String> lines = new ArrayList<>();
    lines.add(execution.plan().name() + ": " + news.headline() + ".");
    event.reason().ifPresent(reason -> lines.add("Why: " + reason));
    lines.add("Who: " + event.actor().displayName());
    lines.add("When: " + event.at());
    lines.add("Execution: " + execution.executionId());
    return lines.stream()
        .map(line -> Bounded.line(line, MAX_LINE))
        .collect(Collectors.joining("\n"));
  }

  private static String wave(ExecutionEvent event) {
    return event.wave().map(name -> "wave " + name).orElse("a wave");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
