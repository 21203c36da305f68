package io.github.drsorchestration.aws.notify.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.json.DomainJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * A webhook as a JSON object. All of it may be secret, so messages name fields and never a value.
 *
 * @param parameter where it comes from, for messages
 * @param fields the object
 */
record WebhookDocument(String parameter, JsonNode fields) {

  private static final ObjectMapper JSON = DomainJson.mapper();

  /** The webhook that a document describes. */
  static Webhook read(String parameter, String text) {
    try {
      return new WebhookDocument(parameter, JSON.readTree(text)).webhook();
    } catch (JsonProcessingException e) {
      // Without the cause: it quotes the document.
      throw new InvalidValueException(parameter, "must be a JSON object");
    }
  }

  private Webhook webhook() {
    return switch (text("type")) {
      case "json" -> {
        only("type", "url", "secret");
        yield Webhook.signedJson(url(), secret());
      }
      case "slack" -> {
        only("type", "url");
        yield Webhook.slack(url());
      }
      case "pagerduty" -> {
        only("type", "url", "routingKey");
        yield fields.has("url")
            ? Webhook.pagerDuty(url(), text("routingKey"))
            : Webhook.pagerDuty(text("routingKey"));
      }
      case "servicenow" -> {
        only("type", "url", "authorization");
        yield Webhook.serviceNow(url(), text("authorization"));
      }
      default -> throw broken("type", "must be json, slack, pagerduty or servicenow");
    };
  }

  private String text(String field) {
    String value = fields.path(field).asText();
    if (value.isBlank()) {
      throw broken(field, "must be set");
    }
    return value;
  }

  private URI url() {
    try {
      return new URI(text("url"));
    } catch (URISyntaxException e) {
      throw broken("url", "must be a URL");
    }
  }

  private byte[] secret() {
    try {
      return Base64.getDecoder().decode(text("secret"));
    } catch (IllegalArgumentException e) {
      throw broken("secret", "must be base64");
    }
  }

  private void only(String... known) {
    Set<String> unknown = new TreeSet<>();
    fields.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(Set.of(known));
    if (!unknown.isEmpty()) {
      throw broken(unknown.iterator().next(), "is not a field of this type of webhook");
    }
  }

  private InvalidValueException broken(String field, String rule) {
    return new InvalidValueException(parameter + ": " + field, rule);
  }

  /** Without the fields, which are secret. */
  @Override
  public String toString() {
    return "webhook in " + parameter;
  }
}
