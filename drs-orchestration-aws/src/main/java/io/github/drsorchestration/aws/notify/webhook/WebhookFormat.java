package io.github.drsorchestration.aws.notify.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.notification.Notification;
import java.util.Optional;

/** How a service wants to be told. A pure function of the notification. */
@FunctionalInterface
interface WebhookFormat {

  /** What to send; empty if the service is not to be told of this. */
  Optional<JsonNode> body(Notification notification);
}
