package io.github.drsorchestration.testkit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.RestSettings;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Talks to the operations by nothing but HTTP messages. */
final class RestClient {

  private final RestApi api;

  RestClient(Office office) {
    this.api =
        new RestApi(office.operations, office.simulation.ports().ids(), RestSettings.DEFAULTS);
  }

  RestApi api() {
    return api;
  }

  /** Sends a request whose body has single quotes. */
  RestResponse send(Principal who, String method, String target, String json) {
    return sendRaw(who, method, target, json.replace('\'', '"'));
  }

  private RestResponse sendRaw(Principal who, String method, String target, String json) {
    int query = target.indexOf('?');
    boolean hasBody = !json.isEmpty();
    return api.handle(
        new RestRequest(
            method,
            query < 0 ? target : target.substring(0, query),
            query < 0 ? "" : target.substring(query + 1),
            hasBody ? Headers.of(Map.of("Content-Type", "application/json")) : Headers.NONE,
            json.getBytes(StandardCharsets.UTF_8),
            who.isAnonymous() ? Optional.empty() : Optional.of(who)));
  }

  /** Sends an input to the operation of a route: into the path, the query and the body. */
  RestResponse send(Principal who, Route route, JsonNode input) {
    ObjectNode rest = input.deepCopy();
    List<String> path = new ArrayList<>(route.path().segments());
    for (Map.Entry<String, String> parameter : route.path().parameters(path).entrySet()) {
      path.set(path.indexOf(parameter.getValue()), rest.path(parameter.getKey()).asText());
      rest.remove(parameter.getKey());
    }
    String target = "/" + String.join("/", path);
    boolean inQuery = route.method() == Method.GET || route.method() == Method.DELETE;
    return inQuery
        ? sendRaw(who, route.method().name(), target + query(rest), "")
        : sendRaw(who, route.method().name(), target, rest.isEmpty() ? "" : rest.toString());
  }

  static JsonNode body(RestResponse response) {
    return Office.parse(new String(response.body(), StandardCharsets.UTF_8));
  }

  private static String query(ObjectNode input) {
    List<String> parameters = new ArrayList<>();
    input
        .properties()
        .forEach(
            field -> {
              Iterable<JsonNode> values =
                  field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
              values.forEach(value -> parameters.add(field.getKey() + "=" + encoded(value)));
            });
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private static String encoded(JsonNode value) {
    return URLEncoder.encode(value.asText(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
