package io.github.drsorchestration.aws.notify.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnsNotifierTest {

  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:recovery";
  private static final Answer DONE =
      Answer.xml(
          "<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult>"
              + "</PublishResponse>");

  @Test
  void mail_reads_as_english_and_everybody_else_gets_json() throws JsonProcessingException {
    Map<String, String> sent = publish(TOPIC, "Web shop", waveFailed());

    assertThat(sent)
        .containsEntry("Subject", "[DRILL] Web shop: wave web is FAILED")
        .containsEntry("MessageStructure", "json");
    JsonNode byProtocol = DomainJson.mapper().readTree(sent.get("Message"));
    assertThat(byProtocol.path("email").asText())
        .isEqualTo(
            """
            Web shop: wave web is FAILED.

            Why: 2 of 3 servers failed
            Who: engine
            When: 2026-11-23T12:00:00Z
            Wave: web
            from: LAUNCHING
            to: FAILED

            Execution e1, DRILL, is RUNNING; started by ada at 2026-11-23T11:00:00Z.
            """);
    JsonNode document = DomainJson.mapper().readTree(byProtocol.path("default").asText());
    assertThat(DomainJson.mapper().treeToValue(document.path("event"), ExecutionEvent.class))
        .isEqualTo(waveFailed());
    assertThat(document.at("/execution/executionId").asText()).isEqualTo("e1");
  }

  @Test
  void what_people_have_written_forges_no_line_of_a_mail() throws JsonProcessingException {
    ExecutionEvent forged = waveFailed().toBuilder().reason("none\nWho: ann\u2028Wave: db").build();

    JsonNode byProtocol =
        DomainJson.mapper().readTree(publish(TOPIC, "Web shop", forged).get("Message"));
    assertThat(byProtocol.path("email").asText().lines())
        .contains("Why: none Who: ann Wave: db", "Who: engine")
        .doesNotContain("Who: ann");
  }

  @Test
  void attributes_let_subscribers_choose() {
    assertThat(attributes(publish(TOPIC, "Web shop", waveFailed())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "eventType", "String:WAVE_STATUS_CHANGED",
                "kind", "String:DRILL",
                "status", "String:RUNNING",
                "executionId", "String:e1",
                "planId", "String:p1",
                "sequence", "Number:7",
                "wave", "String:web",
                "to", "String:FAILED"));
  }

  @Test
  void a_subject_is_short_ascii_whatever_the_plan_is_called() {
    String subject =
        publish(TOPIC, "Größe\n\u0007☃ " + "x".repeat(200), waveFailed()).get("Subject");

    assertThat(subject).hasSizeLessThan(100).matches("[\\x20-\\x7e]+").endsWith("...");
    assertThat(subject).startsWith("[DRILL] Gro?e???");
  }

  @Test
  void a_fifo_topic_gets_the_order_and_can_drop_repetitions() {
    assertThat(publish(TOPIC + ".fifo", "Web shop", waveFailed()))
        .containsEntry("MessageGroupId", "e1")
        .containsEntry("MessageDeduplicationId", "e1/7");
    assertThat(publish(TOPIC, "Web shop", waveFailed()))
        .doesNotContainKeys("MessageGroupId", "MessageDeduplicationId");
  }

  @Test
  void a_topic_that_may_not_be_used_is_a_failure_of_the_notifier() {
    String denied =
        "<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code>"
            + "<Message>no</Message></Error></ErrorResponse>";
    try (StandIn sns =
            StandIn.answering(
                it -> new Answer(403, Map.of("Content-Type", "text/xml"), denied, false));
        AwsClients clients = sns.clients().build()) {
      assertThatThrownBy(
              () -> new SnsNotifier(clients, TOPIC).publish(summary("Web shop"), waveFailed()))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  private static Map<String, String> publish(String topic, String plan, ExecutionEvent event) {
    try (StandIn sns = StandIn.answering(it -> DONE);
        AwsClients clients = sns.clients().build()) {
      new SnsNotifier(clients, topic).publish(summary(plan), event);
      return form(sns.requests().get(0));
    }
  }

  private static Map<String, String> form(ReceivedRequest asked) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : asked.body().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
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

  private static ExecutionSummary summary(String plan) {
    return new ExecutionSummary(
        "e1",
        "p1",
        plan,
        ExecutionKind.DRILL,
        ExecutionStatus.RUNNING,
        Actor.of("ada"),
        Instant.parse("2026-11-23T10:50:00Z"),
        Instant.parse("2026-11-23T11:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ExecutionEvent waveFailed() {
    return ExecutionEvent.builder()
        .executionId("e1")
        .sequence(7)
        .at(Instant.parse("2026-11-23T12:00:00Z"))
        .actor("engine")
        .reason("2 of 3 servers failed")
        .wave("web")
        .details(new EventDetails.WaveStatusChanged(WaveStatus.LAUNCHING, WaveStatus.FAILED))
        .previousHash("0")
        .hash("1")
        .build();
  }
}
