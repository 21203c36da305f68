package io.github.drsorchestration.core.rest.openapi;

import static io.github.drsorchestration.core.rest.openapi.ResponseHeaders.ETAG;
import static io.github.drsorchestration.core.rest.openapi.ResponseHeaders.LOCATION;
import static io.github.drsorchestration.core.rest.openapi.ResponseHeaders.REQUEST_ID;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.openapi.schema.Direction;
import io.github.drsorchestration.core.rest.openapi.schema.Field;
import io.github.drsorchestration.core.rest.openapi.schema.Schemas;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.Set;

/** What is said of one method of one path. */
final class PathOperations {

  private static final String JSON = "application/json";
  private static final String HTML = "text/html";

  private final Schemas schemas;
  private final ErrorResponses errors;
  private final Parameters parameters;

  PathOperations(Schemas schemas, ErrorResponses errors) {
    this.schemas = schemas;
    this.errors = errors;
    this.parameters = new Parameters(schemas);
  }

  ObjectNode of(Route route, Operation<?, ?> operation) {
    InputParts input = InputParts.of(route, operation.input(), schemas);
    Set<ErrorCode> codes = PossibleErrors.of(operation, input);
    boolean versioned = route.success() != 204 && hasVersion(output(operation));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("tags").add(Noun.of(route).name());
    node.put("operationId", operation.name()).put("summary", operation.summary());
    operation.access().permission().ifPresent(it -> node.put("x-permission", it.code()));
    if (!operation.access().signedIn()) {
      node.putArray("security");
    }
    ArrayNode listed = parameters.of(route, input, versioned);
    if (!listed.isEmpty()) {
      node.set("parameters", listed);
    }
    if (input.hasBody()) {
      node.set("requestBody", body(operation, input));
    }
    ObjectNode responses = node.putObject("responses");
    responses.set(String.valueOf(route.success()), success(route, operation, versioned));
    if (versioned && route.method() == Method.GET) {
      responses.set("304", unchanged());
    }
    responses.setAll(errors.of(codes));
    ArrayNode named = node.putArray("x-error-codes");
    codes.forEach(code -> named.add(code.name()));
    return node;
  }

  private ObjectNode body(Operation<?, ?> operation, InputParts input) {
    String name = operation.name();
    String title = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Body";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("required", input.body().stream().anyMatch(Field::required));
    body.putObject("content")
        .putObject(JSON)
        .<ObjectNode>set("schema", schemas.input(title, input.body()))
        .set("example", input.exampleBody());
    return body;
  }

  private ObjectNode success(Route route, Operation<?, ?> operation, boolean versioned) {
    ObjectNode response =
        JsonNodeFactory.instance.objectNode().put("description", outcome(route.success()));
    ObjectNode headers = ResponseHeaders.references(REQUEST_ID);
    if (versioned) {
      headers.setAll(ResponseHeaders.references(ETAG));
    }
    if (route.location().isPresent()) {
      headers.setAll(ResponseHeaders.references(LOCATION));
    }
    response.set("headers", headers);
    if (route.page().isPresent()) {
      response.putObject("content").putObject(HTML).putObject("schema").put("type", "string");
    } else if (route.success() != 204) {
      response
          .putObject("content")
          .putObject(JSON)
          .set("schema", schemas.of(output(operation), Direction.OUTPUT));
    }
    return response;
  }

  private static String outcome(int status) {
    return switch (status) {
      case 201 -> "It was created.";
      case 202 -> "It was accepted, and goes on after the answer.";
      case 204 -> "It is done.";
      default -> "The answer.";
    };
  }

  private static ObjectNode unchanged() {
    ObjectNode response =
        JsonNodeFactory.instance.objectNode().put("description", "The known answer still holds.");
    return response.set("headers", ResponseHeaders.references(REQUEST_ID, ETAG));
  }

  private JavaType output(Operation<?, ?> operation) {
    return operation
        .items()
        .map(it -> schemas.type(operation.output(), it))
        .orElseGet(() -> schemas.type(operation.output()));
  }

  private boolean hasVersion(JavaType output) {
    return !output.isContainerType()
        && schemas.fields(output, Direction.OUTPUT).stream()
            .anyMatch(it -> it.name().equals("version") && isInteger(it.type()));
  }

  private boolean isInteger(JavaType type) {
    return schemas.of(type, Direction.OUTPUT).path("type").asText().equals("integer");
  }
}
