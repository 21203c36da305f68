package io.github.drsorchestration.lambda.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Between the events of an API Gateway REST API with proxy integration and the messages of the API.
 */
final class ProxyEvent {

  private ProxyEvent() {}

  static boolean is(JsonNode event) {
    return event.has("httpMethod") && event.has("path");
  }

  static RestRequest read(JsonNode event, Optional<Principal> principal) {
    return new RestRequest(
        event.path("httpMethod").asText(),
        event.path("path").asText(),
        query(event),
        new Headers(lines(event, "multiValueHeaders", "headers")),
        body(event),
        principal);
  }

  static ObjectNode write(RestResponse response) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("statusCode", response.status());
    ObjectNode headers = answer.putObject("multiValueHeaders");
    response
        .headers()
        .lines()
        .forEach((name, values) -> values.forEach(headers.withArray(name)::add));
    return answer
        .put("body", new String(response.body(), StandardCharsets.UTF_8))
        .put("isBase64Encoded", false);
  }

  /** API Gateway has decoded it. */
  private static String query(JsonNode event) {
    StringJoiner query = new StringJoiner("&");
    lines(event, "multiValueQueryStringParameters", "queryStringParameters")
        .forEach(
            (name, values) -> values.forEach(value -> query.add(part(name) + "=" + part(value))));
    return query.toString();
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] body(JsonNode event) {
    String body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> lines(JsonNode event, String multi, String single) {
    Map<String, List<String>> lines = new HashMap<>();
    JsonNode values = event.path(multi).isObject() ? event.path(multi) : event.path(single);
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      List<String> texts = new ArrayList<>();
      if (field.getValue().isArray()) {
        field.getValue().forEach(value -> texts.add(value.asText()));
      } else {
        texts.add(field.getValue().asText());
      }
      lines.put(field.getKey(), texts);
    }
    return lines;
  }
}
