package io.github.drsorchestration.aws.notify.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnsChannelTest {

  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:news";
  private static final Answer DONE =
      Answer.xml(
          "<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult>"
              + "</PublishResponse>");
  private static final Notification APPROVAL =
      Notification.builder()
          .notificationId("e1/000007")
          .type(NotificationType.APPROVAL_AWAITED)
          .severity(NotificationSeverity.WARNING)
          .at(Instant.parse("2026-11-23T12:00:00Z"))
          .title("[DRILL] Größe: wave web waits for an approval")
          .text("Shop: wave web waits for an approval.")
          .planId("shop")
          .executionId("e1")
          .region("eu-west-1")
          .putFacts("kind", "DRILL")
          .addNextSteps(new NextStep("Approve", "drs-orchestration approve e1 --wave=web"))
          .build();

  @Test
  void attributes_let_subscriptions_choose_and_name_the_addresses_that_are_meant() {
    assertThat(attributes(send(TOPIC, Set.of("b2", "a1"))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "type", "String:APPROVAL_AWAITED",
                "severity", "String:WARNING",
                "planId", "String:shop",
                "executionId", "String:e1",
                "kind", "String:DRILL",
                "region", "String:eu-west-1",
                "mail", "String.Array:[\"a1\",\"b2\"]"));
    assertThat(attributes(send(TOPIC, Set.of()))).doesNotContainKey("mail");
  }

  @Test
  void a_mail_can_be_acted_upon_and_programs_get_json() throws JsonProcessingException {
    Map<String, String> sent = send(TOPIC, Set.of());

    JsonNode byProtocol = DomainJson.mapper().readTree(sent.get("Message"));
    assertThat(sent).containsEntry("Subject", "[DRILL] Gro?e: wave web waits for an approval");
    assertThat(byProtocol.path("email").asText())
        .isEqualTo(
            """
            Shop: wave web waits for an approval.

            What you can do, with your own credentials:

              Approve:
                drs-orchestration approve e1 --wave=web

            kind: DRILL
            """);
    assertThat(
            DomainJson.mapper().readValue(byProtocol.path("default").asText(), Notification.class))
        .isEqualTo(APPROVAL);
  }

  @Test
  void a_fifo_topic_drops_repetitions() {
    assertThat(send(TOPIC + ".fifo", Set.of()))
        .containsEntry("MessageGroupId", "e1")
        .containsEntry("MessageDeduplicationId", "e1/000007");
  }

  private static Map<String, String> send(String topic, Set<String> audience) {
    try (StandIn sns = StandIn.answering(it -> DONE);
        AwsClients clients = sns.clients().build()) {
      new SnsChannel(clients, topic).send(APPROVAL, audience);
      Map<String, String> form = new TreeMap<>();
      for (String pair : sns.requests().get(0).body().split("&", -1)) {
        String[] parts = pair.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return form;
    }
  }

  private static Map<String, String> attributes(Map<String, String> form) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 1; form.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
      String entry = "MessageAttributes.entry." + i;
      attributes.put(
          form.get(entry + ".Name"),
          form.get(entry + ".Value.DataType") + ":" + form.get(entry + ".Value.StringValue"));
    }
    return attributes;
  }
}
