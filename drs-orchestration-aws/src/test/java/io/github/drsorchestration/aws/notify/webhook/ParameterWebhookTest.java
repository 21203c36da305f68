package io.github.drsorchestration.aws.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.ssm.AutomationHooks;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class ParameterWebhookTest {

  private static final String PARAMETER = "/drs-orchestration/test/webhooks/chat";

  private final AwsClients clients =
      AwsClients.builder()
          .homeRegion("eu-west-1")
          .homeAccount("123456789012")
          .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("moto", "moto")))
          .endpoint(Moto.shared().endpoint())
          .build();
  private final SsmClient ssm = clients.atHome(AutomationHooks.SSM);
  private final StandIn endpoint = StandIn.answering(it -> new Answer(200, Map.of(), "", false));
  private Instant now = Instant.parse("2026-11-28T12:00:00Z");
  private final ParameterWebhook webhook =
      new ParameterWebhook(clients, PARAMETER, LoopbackWebhook::channel, () -> now);

  @AfterEach
  void close() {
    ssm.deleteParameters(it -> it.names(PARAMETER));
    clients.close();
    endpoint.close();
  }

  @Test
  void an_address_in_a_parameter_is_called_and_a_new_one_within_five_minutes() {
    put(slack("/old"));
    send();
    put(slack("/new"));
    now = now.plus(Duration.ofMinutes(5)).minusNanos(1);
    send();
    now = now.plusNanos(1);
    send();

    assertThat(endpoint.requests())
        .extracting(it -> it.path())
        .containsExactly("/old", "/old", "/new");
  }

  @Test
  void a_parameter_that_comes_later_is_found_then() {
    assertThatThrownBy(this::send)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(PARAMETER + " must be a parameter of Systems Manager");

    put(slack("/late"));
    send();

    assertThat(endpoint.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hunter2 | must be a JSON object",
        "[] | : type must be set",
        "{\"type\": \"hunter2\"} | : type must be json, slack, pagerduty or servicenow",
        "{\"type\": \"slack\"} | : url must be set",
        "{\"type\": \"slack\", \"url\": \"https://a b/hunter2\"} | : url must be a URL",
        "{\"type\": \"slack\", \"url\": \"https://hunter2.example.org\"} | webhook must be an https"
            + " URL whose host is one of",
        "{\"type\": \"json\", \"url\": \"http://localhost\", \"secret\": \"hunter2!\"} | : secret"
            + " must be base64",
        "{\"type\": \"pagerduty\", \"url\": \"http://localhost\"} | : routingKey must be set",
        "{\"type\": \"servicenow\", \"url\": \"http://localhost\", \"authorisation\": \"hunter2\"}"
            + " | : authorisation is not a field of this type of webhook",
      })
  void what_cannot_be_used_is_refused_without_its_value(String value, String message) {
    put(value);

    assertThatThrownBy(this::send)
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message)
        .hasNoCause()
        .hasMessageNotContaining("hunter2");
    assertThat(endpoint.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"type\": \"json\", \"secret\": \"MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\" |"
            + " X-Drs-Orchestration-Signature",
        "\"type\": \"pagerduty\", \"routingKey\": \"k\" | Idempotency-Key",
        "\"type\": \"servicenow\", \"authorization\": \"Bearer x\" | Authorization",
      })
  void every_type_of_webhook_can_be_in_a_parameter(String fields, String header) {
    put("{%s, \"url\": \"%s\"}".formatted(fields, endpoint.endpoint()));
    send();

    assertThat(endpoint.requests().get(0).header(header)).isPresent();
  }

  @Test
  void it_can_be_shown_without_a_secret() {
    assertThat(webhook).hasToString("webhook in " + PARAMETER);
    assertThat(new WebhookDocument(PARAMETER, TextNode.valueOf("hunter2")))
        .hasToString("webhook in " + PARAMETER);
  }

  private String slack(String path) {
    return "{\"type\": \"slack\", \"url\": \"%s%s\"}".formatted(endpoint.endpoint(), path);
  }

  private void put(String value) {
    ssm.putParameter(
        it -> it.name(PARAMETER).value(value).type(ParameterType.SECURE_STRING).overwrite(true));
  }

  private void send() {
    webhook.send(News.APPROVAL, Set.of());
  }
}
