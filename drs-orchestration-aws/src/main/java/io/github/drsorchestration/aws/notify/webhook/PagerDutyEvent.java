package io.github.drsorchestration.aws.notify.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import java.util.Locale;
import java.util.Optional;

/**
 * An event of PagerDuty's Events API v2. All events of an execution belong to one incident: what
 * needs attention triggers it, an answered approval acknowledges it, a good end resolves it. Other
 * news page nobody.
 */
final class PagerDutyEvent implements WebhookFormat {

  private static final int MAX_DEDUP_KEY = 255;

  private final String routingKey;

  PagerDutyEvent(String routingKey) {
    this.routingKey = routingKey;
  }

  @Override
  public Optional<JsonNode> body(Notification notification) {
    return action(notification).map(action -> event(notification, action));
  }

  private static Optional<String> action(Notification notification) {
    if (notification.type() == NotificationType.TEST
        || notification.severity().isAtLeast(NotificationSeverity.WARNING)) {
      return Optional.of("trigger");
    }
    return switch (notification.type()) {
      case APPROVAL_ANSWERED -> Optional.of("acknowledge");
      case EXECUTION_ENDED -> Optional.of("resolve");
      default -> Optional.empty();
    };
  }

  private ObjectNode event(Notification notification, String action) {
    String incident = notification.executionId().orElse(notification.notificationId());
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("routing_key", routingKey)
            .put("event_action", action)
            .put("dedup_key", incident.substring(0, Math.min(incident.length(), MAX_DEDUP_KEY)));
    if (action.equals("trigger")) {
      event.set("payload", payload(notification));
    }
    return event;
  }

  private static ObjectNode payload(Notification notification) {
    ObjectNode payload =
        JsonNodeFactory.instance
            .objectNode()
            .put("summary", notification.title())
            .put("source", source(notification))
            .put("severity", notification.severity().name().toLowerCase(Locale.ROOT))
            .put("timestamp", notification.at().toString())
            .put("component", notification.planId().orElse("orchestrator"))
            .put("class", notification.type().name());
    ObjectNode details = payload.putObject("custom_details");
    details.put("text", notification.text());
    notification.facts().forEach(details::put);
    for (NextStep step : notification.nextSteps()) {
      details.put(step.text(), step.command());
    }
    return payload;
  }

  private static String source(Notification notification) {
    return notification
        .accountId()
        .map(account -> account + notification.region().map(it -> "/" + it).orElse(""))
        .orElse("drs-orchestration");
  }
}
