package io.github.drsorchestration.cli.remote.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.core.rest.route.Method;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the fields of an input go in a request.
 *
 * @param path the path with the query
 * @param body the body; empty if there is none
 */
record Target(String path, String body) {

  static Target of(RemoteOperation operation, ObjectNode input) {
    ObjectNode rest = input.deepCopy();
    List<String> segments = new ArrayList<>(operation.path().segments());
    Map<String, String> parameters = operation.path().parameters(segments);
    parameters.forEach(
        (field, segment) -> {
          String value = rest.path(field).asText();
          if (value.isBlank()) {
            throw new UsageException(operation.name() + " needs " + field + "=...");
          }
          segments.set(segments.indexOf(segment), encoded(value));
          rest.remove(field);
        });
    String path = "/" + String.join("/", segments);
    boolean inQuery = operation.method() == Method.GET || operation.method() == Method.DELETE;
    if (inQuery) {
      return new Target(path + query(rest), "");
    }
    return new Target(path, rest.isEmpty() ? "" : rest.toString());
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  BodyPublisher publisher() {
    return hasBody() ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
  }

  private static String query(ObjectNode input) {
    List<String> parameters = new ArrayList<>();
    input
        .properties()
        .forEach(
            field -> {
              Iterable<JsonNode> values =
                  field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
              values.forEach(
                  value -> parameters.add(encoded(field.getKey()) + "=" + encoded(text(value))));
            });
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private static String text(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
