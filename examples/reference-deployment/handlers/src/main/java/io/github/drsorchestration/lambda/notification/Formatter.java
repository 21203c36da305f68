package io.github.drsorchestration.lambda.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.notification.NotificationRouter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events of executions from the topic of events, and sends those that matter to people: as
 * mail by the topic of notifications, and by webhooks to the recipients who want them. An event
 * that comes again is told once, because its notification has an id of its own.
 */
public final class Formatter {

  private static final Logger LOG = LoggerFactory.getLogger(Formatter.class);
  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private final NotificationRouter router;

  private Formatter(NotificationRouter router) {
    this.router = router;
  }

  /** One whose events go to people only, and not back to where they come from. */
  public static Formatter over(Ports ports) {
    return new Formatter(
        new NotificationRouter(ports.toBuilder().notifier((execution, event) -> {}).build()));
  }

  /**
   * Takes messages of SNS, or of a queue that is subscribed to it, of which only what failed comes
   * again. What cannot be read is dropped: it would fail for ever.
   */
  public JsonNode take(JsonNode event) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode failures = answer.putArray("batchItemFailures");
    RuntimeException failure = null;
    for (JsonNode message : event.path("Records")) {
      try {
        publish(text(message));
      } catch (JsonProcessingException e) {
        LOG.error("a message is no event of an execution, and is dropped", e);
      } catch (RuntimeException e) {
        LOG.warn("an event is taken again", e);
        failure = e;
        failures.addObject().put("itemIdentifier", message.path("messageId").asText());
      }
    }
    answer.put("delivered", router.courier().deliverDue());
    if (failure != null && event.at("/Records/0/Sns").isObject()) {
      throw failure; // SNS knows no partial batches: it sends the message again
    }
    return answer;
  }

  private void publish(String text) throws JsonProcessingException {
    JsonNode message = MAPPER.readTree(text);
    if (!message.path("execution").isObject() || !message.path("event").isObject()) {
      LOG.error("a message is no event of an execution, and is dropped");
      return;
    }
    router.publish(
        MAPPER.treeToValue(message.path("execution"), ExecutionSummary.class),
        MAPPER.treeToValue(message.path("event"), ExecutionEvent.class));
  }

  /** A queue has the message as it is, or in an envelope of SNS. */
  private static String text(JsonNode record) throws JsonProcessingException {
    if (record.path("Sns").isObject()) {
      return record.path("Sns").path("Message").asText();
    }
    String body = record.path("body").asText();
    JsonNode envelope = MAPPER.readTree(body);
    return envelope.has("Message") ? envelope.path("Message").asText() : body;
  }
}
