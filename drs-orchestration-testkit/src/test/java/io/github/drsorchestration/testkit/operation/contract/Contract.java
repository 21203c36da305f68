package io.github.drsorchestration.testkit.operation.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an OpenAPI document promises, and whether an exchange keeps it. */
public final class Contract {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ERROR = "#/components/schemas/ErrorBody";

  private final JsonNode document;
  private final DocumentSchemas schemas;

  public Contract(JsonNode document) {
    this.document = document;
    this.schemas = new DocumentSchemas(document);
  }

  /**
   * What an exchange does that the document does not tell of; nothing if all is well.
   *
   * @param route the route of the request; absent if there is none, which must be an error
   */
  public List<String> broken(RestRequest request, Optional<Route> route, RestResponse response) {
    if (request.method().equals("OPTIONS")) {
      return List.of();
    }
    List<String> broken =
        route.map(it -> broken(request, it, response)).orElseGet(() -> withoutRoute(response));
    return broken.stream()
        .map(it -> request.method() + " " + request.path() + " " + response.status() + ": " + it)
        .toList();
  }

  private List<String> withoutRoute(RestResponse response) {
    return response.body().length == 0
        ? List.of()
        : schemas.violations(MAPPER.createObjectNode().put("$ref", ERROR), json(response.body()));
  }

  private List<String> broken(RestRequest request, Route route, RestResponse response) {
    JsonNode operation = operation(route);
    JsonNode promised =
        schemas.resolved(operation.path("responses").path(String.valueOf(response.status())));
    if (promised.isMissingNode()) {
      return List.of("the document has no such status");
    }
    List<String> broken = new ArrayList<>(headers(promised, response));
    if (promised.path("content").has("text/html")) {
      if (!response.headers().find("Content-Type").orElse("").startsWith("text/html")) {
        broken.add("is no page");
      }
      return broken;
    }
    JsonNode schema = jsonSchema(promised);
    boolean needsBody = !schema.isMissingNode() && !request.method().equals("HEAD");
    if (needsBody != response.body().length > 0) {
      broken.add(needsBody ? "has no body" : "has a body");
    } else if (needsBody) {
      broken.addAll(schemas.violations(schema, json(response.body())));
    }
    if (response.status() >= 400 && needsBody) {
      broken.addAll(code(operation, json(response.body())));
    } else if (request.body().length > 0) {
      broken.addAll(accepted(operation, request));
    }
    return broken;
  }

  private JsonNode operation(Route route) {
    return document
        .path("paths")
        .path(route.path().toString())
        .path(route.method().name().toLowerCase(Locale.ROOT));
  }

  private static List<String> headers(JsonNode promised, RestResponse response) {
    List<String> broken = new ArrayList<>();
    for (String header : Set.of("ETag", "Location", "X-Request-Id", "WWW-Authenticate")) {
      if (promised.path("headers").has(header) != response.headers().has(header)) {
        broken.add("the header " + header + " is not as the document says");
      }
    }
    return broken;
  }

  private static List<String> code(JsonNode operation, JsonNode error) {
    for (JsonNode code : operation.path("x-error-codes")) {
      if (code.equals(error.path("code"))) {
        return List.of();
      }
    }
    return List.of("the document has no error " + error.path("code"));
  }

  /** Where the document forbids what the API took. */
  private List<String> accepted(JsonNode operation, RestRequest request) {
    JsonNode schema = jsonSchema(operation.path("requestBody"));
    return schema.isMissingNode()
        ? List.of("the document has no body for it")
        : schemas.violations(schema, withoutNulls(json(request.body()))).stream()
            .map(it -> "was accepted, although " + it)
            .toList();
  }

  /** A field that is null counts as left out. */
  private static JsonNode withoutNulls(JsonNode document) {
    if (document instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
    document.forEach(Contract::withoutNulls);
    return document;
  }

  private static JsonNode jsonSchema(JsonNode message) {
    return message.path("content").path("application/json").path("schema");
  }

  private static JsonNode json(byte[] body) {
    try {
      return MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
