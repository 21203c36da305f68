package io.github.drsorchestration.aws.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What each service is sent, word for word. */
class WebhookFormatsTest {

  private static final WebhookFormat PAGER = new PagerDutyEvent("routing-key");
  private static final WebhookFormat TICKETS = new ServiceNowIncident();

  @Test
  void json_is_the_notification_itself() throws JsonProcessingException {
    WebhookFormat format =
        Webhook.signedJson(URI.create("https://a.example"), new byte[32]).format();

    String json = format.body(News.APPROVAL).orElseThrow().toString();

    assertThat(DomainJson.mapper().readValue(json, Notification.class)).isEqualTo(News.APPROVAL);
  }

  @Test
  void chat_gets_a_text_in_which_no_name_calls_anyone() throws JsonProcessingException {
    assertBody(
        new SlackText(),
        News.APPROVAL,
        """
        {"text": "*[RECOVERY] Shop &lt;!here&gt; &amp; Co: wave web waits for an approval*\\nShop: \
        wave web waits for an approval.\\nApprove: `drs-orchestration approve e1 --wave=web`"}
        """);
  }

  @Test
  void a_name_neither_mentions_anyone_nor_becomes_a_link_where_markdown_is_understood() {
    Notification sly =
        News.APPROVAL.toBuilder()
            .title("Shop @channel")
            .text("[click](https://evil.example)")
            .build();

    assertThat(new SlackText().body(sly).orElseThrow().path("text").asText())
        .doesNotContain("@channel", "](")
        .contains("click", "channel", "`drs-orchestration approve e1 --wave=web`");
  }

  @Test
  void what_needs_attention_triggers_an_incident_of_the_execution() throws JsonProcessingException {
    assertBody(
        PAGER,
        News.APPROVAL,
        """
        {"routing_key": "routing-key", "event_action": "trigger", "dedup_key": "e1",
         "payload": {
           "summary": "[RECOVERY] Shop <!here> & Co: wave web waits for an approval",
           "source": "111122223333/eu-west-1", "severity": "warning",
           "timestamp": "2026-11-23T12:00:00Z", "component": "shop", "class": "APPROVAL_AWAITED",
           "custom_details": {
             "text": "Shop: wave web waits for an approval.", "wave": "web",
             "Approve": "drs-orchestration approve e1 --wave=web"}}}
        """);
  }

  @Test
  void an_answered_approval_acknowledges_the_incident_and_a_good_end_resolves_it()
      throws JsonProcessingException {
    assertBody(
        PAGER,
        News.answered(NotificationSeverity.INFO),
        "{'routing_key': 'routing-key', 'event_action': 'acknowledge', 'dedup_key': 'e1'}");
    assertBody(
        PAGER,
        News.DONE,
        "{'routing_key': 'routing-key', 'event_action': 'resolve', 'dedup_key': 'e1'}");
    assertThat(
            PAGER
                .body(News.answered(NotificationSeverity.WARNING))
                .orElseThrow()
                .path("event_action"))
        .hasToString("\"trigger\"");
    assertThat(PAGER.body(News.DONE.toBuilder().type(NotificationType.EXECUTION_STARTED).build()))
        .isEmpty();
  }

  @Test
  void an_incident_of_a_ticket_system_is_correlated_by_the_execution()
      throws JsonProcessingException {
    assertBody(
        TICKETS,
        News.APPROVAL,
        """
        {"short_description": "[RECOVERY] Shop <!here> & Co: wave web waits for an approval",
         "description": "Shop: wave web waits for an approval.\\nApprove: drs-orchestration approve \
        e1 --wave=web",
         "impact": "3", "urgency": "3", "correlation_id": "e1",
         "correlation_display": "drs-orchestration"}
        """);
    assertThat(TICKETS.body(News.DONE)).isEmpty();
    assertThat(
            TICKETS
                .body(News.APPROVAL.toBuilder().severity(NotificationSeverity.CRITICAL).build())
                .orElseThrow()
                .path("impact"))
        .hasToString("\"1\"");
  }

  private static void assertBody(WebhookFormat format, Notification notification, String golden)
      throws JsonProcessingException {
    String json = golden.startsWith("{'") ? golden.replace('\'', '"') : golden;
    assertThat(format.body(notification)).contains(DomainJson.mapper().readTree(json));
  }
}
