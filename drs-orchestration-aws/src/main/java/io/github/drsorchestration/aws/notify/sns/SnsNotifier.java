package io.github.drsorchestration.aws.notify.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Publishes the events of executions to one SNS topic. Mail subscribers read plain English, all
 * others get JSON with the members {@code execution} and {@code event}.
 *
 * <p>Message attributes let a subscription choose what it gets: {@code eventType}, {@code kind},
 * {@code status}, {@code executionId}, {@code planId}, {@code sequence}, and where the event has
 * them {@code wave} and {@code to}. A subscriber that only wants the ends of executions filters by
 *
 * <pre>{@code
 * {"eventType": ["STATUS_CHANGED"], "to": ["COMPLETED", "PARTIAL", "FAILED", "TIMED_OUT"]}
 * }</pre>
 *
 * <p>A topic whose name ends in {@code .fifo} keeps the order of each execution's events and drops
 * repetitions; any other topic may deliver an event twice or late.
 */
public final class SnsNotifier implements Notifier {

  /** SNS, for which {@link AwsClients} makes clients. */
  public static final AwsService<SnsClient> SNS =
      AwsService.of("sns", SnsClient.class, SnsClient::builder);

  private static final ObjectMapper JSON = DomainJson.mapper();

  private final AwsClients clients;
  private final String topicArn;

  public SnsNotifier(AwsClients clients, String topicArn) {
    this.clients = clients;
    this.topicArn = topicArn;
  }

  @Override
  public void publish(ExecutionSummary execution, ExecutionEvent event) {
    PublishRequest.Builder request =
        PublishRequest.builder()
            .topicArn(topicArn)
            .subject(Mail.subject(execution, event))
            .messageStructure("json")
            .message(message(execution, event))
            .messageAttributes(attributes(execution, event));
    if (topicArn.endsWith(".fifo")) {
      request
          .messageGroupId(execution.executionId())
          .messageDeduplicationId(execution.executionId() + "/" + event.sequence());
    }
    AwsCalls.to("SNS", topicArn, clients.atHome(SNS))
        .repeatable("Publish", sns -> sns.publish(request.build()));
  }

  private static String message(ExecutionSummary execution, ExecutionEvent event) {
    Map<String, Object> document = new TreeMap<>();
    document.put("event", event);
    document.put("execution", execution);
    Map<String, String> byProtocol = new TreeMap<>();
    byProtocol.put("default", json(document));
    byProtocol.put("email", Mail.text(execution, event));
    return json(byProtocol);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be written as JSON", e);
    }
  }

  private static Map<String, MessageAttributeValue> attributes(
      ExecutionSummary execution, ExecutionEvent event) {
    Map<String, MessageAttributeValue> attributes = new TreeMap<>();
    attributes.put("eventType", text(event.type().name()));
    attributes.put("kind", text(execution.kind().name()));
    attributes.put("status", text(execution.status().name()));
    attributes.put("executionId", text(execution.executionId()));
    attributes.put("planId", text(execution.planId()));
    attributes.put("sequence", value("Number", Long.toString(event.sequence())));
    event.wave().ifPresent(wave -> attributes.put("wave", text(wave)));
    EventDetails details = event.details();
    if (details instanceof EventDetails.StatusChanged changed) {
      attributes.put("to", text(changed.to().name()));
    } else if (details instanceof EventDetails.WaveStatusChanged changed) {
      attributes.put("to", text(changed.to().name()));
    }
    attributes.values().removeIf(it -> it.stringValue().isEmpty());
    return attributes;
  }

  private static MessageAttributeValue text(String text) {
    return value("String", text);
  }

  private static MessageAttributeValue value(String type, String text) {
    return MessageAttributeValue.builder().dataType(type).stringValue(text).build();
  }
}
