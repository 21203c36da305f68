package io.github.drsorchestration.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.drsorchestration.testkit.operation.contract.Contract;
import io.github.drsorchestration.testkit.operation.contract.Exchanges;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Talks to the operations by nothing but HTTP messages. Every exchange has to be as the API's
 * OpenAPI document says.
 */
final class RestClient {

  private final RestApi api;

  private static final class Standard {
    static final Contract CONTRACT = new Contract(OpenApiFile.served());
  }

  RestClient(Office office) {
    this.api =
        new RestApi(office.operations, office.simulation.ports().ids(), RestSettings.DEFAULTS);
  }

  RestApi api() {
    return api;
  }

  /** Sends a request whose body has single quotes. */
  RestResponse send(Principal who, String method, String target, String json) {
    return handle(request(who, method, target, json.replace('\'', '"')));
  }

  /** Sends such a request with a header. */
  RestResponse send(
      Principal who, String method, String target, String json, String header, String value) {
    RestRequest it = request(who, method, target, json.replace('\'', '"'));
    return handle(
        new RestRequest(
            it.method(),
            it.path(),
            it.query(),
            it.headers().with(header, value),
            it.body(),
            it.principal()));
  }

  /** What is answered to a request that succeeds. */
  JsonNode ask(Principal who, String method, String target, String json) {
    RestResponse response = send(who, method, target, json);
    assertThat(response.status()).as(method + " " + target).isBetween(200, 299);
    return body(response);
  }

  JsonNode get(Principal who, String target) {
    return ask(who, "GET", target, "");
  }

  private static RestRequest request(Principal who, String method, String target, String json) {
    int query = target.indexOf('?');
    return new RestRequest(
        method,
        query < 0 ? target : target.substring(0, query),
        query < 0 ? "" : target.substring(query + 1),
        json.isEmpty() ? Headers.NONE : Headers.of(Map.of("Content-Type", "application/json")),
        json.getBytes(StandardCharsets.UTF_8),
        who.isAnonymous() ? Optional.empty() : Optional.of(who));
  }

  /** Sends a request as it is. */
  RestResponse handle(RestRequest request) {
    RestResponse response = api.handle(request);
    Optional<Route> route = route(request);
    route.ifPresent(it -> Exchanges.record(request, it, response));
    boolean describesItself = request.path().equals("/openapi.json");
    if (!describesItself) {
      assertThat(Standard.CONTRACT.broken(request, route, response)).isEmpty();
    }
    return response;
  }

  private Optional<Route> route(RestRequest request) {
    List<String> path =
        Stream.of(request.path().substring(1).split("/", -1))
            .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
            .toList();
    return api.routes().find(path).flatMap(resource -> resource.find(request.method()));
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
    return handle(
        inQuery
            ? request(who, route.method().name(), target + query(rest), "")
            : request(who, route.method().name(), target, rest.isEmpty() ? "" : rest.toString()));
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
