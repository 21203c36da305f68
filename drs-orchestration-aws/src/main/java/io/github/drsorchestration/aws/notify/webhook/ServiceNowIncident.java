package io.github.drsorchestration.aws.notify.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import java.util.Optional;

/**
 * A row of ServiceNow's incident table, for what needs attention. The incidents of an execution
 * have its id as their correlation id.
 */
final class ServiceNowIncident implements WebhookFormat {

  private static final int MAX_SHORT_DESCRIPTION = 160;

  @Override
  public Optional<JsonNode> body(Notification notification) {
    if (notification.type() != NotificationType.TEST
        && !notification.severity().isAtLeast(NotificationSeverity.WARNING)) {
      return Optional.empty();
    }
    String title = notification.title();
    return Optional.of(
        JsonNodeFactory.instance
            .objectNode()
            .put(
                "short_description",
                title.substring(0, Math.min(title.length(), MAX_SHORT_DESCRIPTION)))
            .put("description", description(notification))
            .put("impact", level(notification))
            .put("urgency", level(notification))
            .put("correlation_id", notification.executionId().orElse(notification.notificationId()))
            .put("correlation_display", "drs-orchestration"));
  }

  private static String level(Notification notification) {
    return switch (notification.severity()) {
      case CRITICAL -> "1";
      case ERROR -> "2";
      case WARNING, INFO -> "3";
    };
  }

  private static String description(Notification notification) {
    StringBuilder text = new StringBuilder(notification.text());
    for (NextStep step : notification.nextSteps()) {
      text.append("\n").append(step.text()).append(": ").append(step.command());
    }
    return text.toString();
  }
}
