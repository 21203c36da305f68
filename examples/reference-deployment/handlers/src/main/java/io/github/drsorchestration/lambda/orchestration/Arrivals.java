package io.github.drsorchestration.lambda.orchestration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.aws.eventbridge.DrsEvent;
import io.github.drsorchestration.aws.eventbridge.DrsEvents;
import io.github.drsorchestration.lambda.machine.Drives;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events of DRS, from EventBridge or by way of a queue. They only bring steps forward: one
 * that is lost, late or comes twice changes nothing but the time.
 */
final class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Drives drives;

  Arrivals(Drives drives) {
    this.drives = drives;
  }

  /** Takes an event, or a batch, of which only what failed comes again. */
  JsonNode take(JsonNode event) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (!event.path("Records").isArray()) {
      happened(event);
      return answer;
    }
    ArrayNode failures = answer.putArray("batchItemFailures");
    for (JsonNode message : event.path("Records")) {
      try {
        happened(DomainJson.mapper().readTree(message.path("body").asText()));
      } catch (JsonProcessingException e) {
        LOG.warn("a message is no event, and is dropped", e);
      } catch (RuntimeException e) {
        LOG.warn("an event is taken again", e);
        failures.addObject().put("itemIdentifier", message.path("messageId").asText());
      }
    }
    return answer;
  }

  private void happened(JsonNode event) {
    DrsEvents.read(event).flatMap(Arrivals::about).ifPresent(drives::happened);
  }

  /** What an event is about that somebody may wait for. */
  private static Optional<String> about(DrsEvent event) {
    if (event instanceof DrsEvent.LaunchEnded launch) {
      return Optional.of(launch.jobId());
    }
    return event instanceof DrsEvent.FailbackChanged failback
        ? Optional.of(failback.instanceId())
        : Optional.empty();
  }
}
