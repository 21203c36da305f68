package io.github.drsorchestration.aws.notify.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Sends notifications to an SNS topic. Mail reads as plain English; everyone else gets the
 * notification as JSON.
 *
 * <p>Message attributes let a subscription choose: {@code type}, {@code severity} and, where they
 * are known, {@code planId}, {@code executionId}, {@code kind}, {@code accountId} and {@code
 * region}. A queue that wants the failures of two plans filters by
 *
 * <pre>{@code
 * {"type": ["EXECUTION_FAILED", "WAVE_FAILED"], "planId": ["shop", "bank"]}
 * }</pre>
 *
 * <p>{@code mail} lists the keys of the addresses that are meant; see {@link SnsMailSubscriptions}.
 * The topic should be another one than that of {@link SnsNotifier}, which sends every event.
 */
public final class SnsChannel implements NotificationChannel {

  static final String MAIL = "mail";

  private static final ObjectMapper JSON = DomainJson.mapper();

  private final AwsClients clients;
  private final String topicArn;

  public SnsChannel(AwsClients clients, String topicArn) {
    this.clients = clients;
    this.topicArn = topicArn;
  }

  @Override
  public void send(Notification notification, Set<String> audience) {
    Map<String, String> byProtocol = new TreeMap<>();
    byProtocol.put("default", json(notification));
    byProtocol.put("email", NotificationMail.text(notification));
    PublishRequest.Builder request =
        PublishRequest.builder()
            .topicArn(topicArn)
            .subject(Subject.of(notification.title()))
            .messageStructure("json")
            .message(json(byProtocol))
            .messageAttributes(attributes(notification, audience));
    if (topicArn.endsWith(".fifo")) {
      request
          .messageGroupId(notification.executionId().orElse(notification.type().name()))
          .messageDeduplicationId(notification.notificationId());
    }
    AwsCalls.to("SNS", topicArn, clients.atHome(SnsNotifier.SNS))
        .repeatable("Publish", sns -> sns.publish(request.build()));
  }

  private static Map<String, MessageAttributeValue> attributes(
      Notification notification, Set<String> audience) {
    Map<String, MessageAttributeValue> attributes = new TreeMap<>();
    put(attributes, "type", Optional.of(notification.type().name()));
    put(attributes, "severity", Optional.of(notification.severity().name()));
    put(attributes, "planId", notification.planId());
    put(attributes, "executionId", notification.executionId());
    put(attributes, "kind", Optional.ofNullable(notification.facts().get("kind")));
    put(attributes, "accountId", notification.accountId());
    put(attributes, "region", notification.region());
    if (!audience.isEmpty()) {
      attributes.put(MAIL, value("String.Array", json(new TreeSet<>(audience))));
    }
    return attributes;
  }

  private static void put(
      Map<String, MessageAttributeValue> attributes, String name, Optional<String> value) {
    value
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> attributes.put(name, value("String", text)));
  }

  private static MessageAttributeValue value(String type, String text) {
    return MessageAttributeValue.builder().dataType(type).stringValue(text).build();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a notification cannot be written as JSON", e);
    }
  }
}
