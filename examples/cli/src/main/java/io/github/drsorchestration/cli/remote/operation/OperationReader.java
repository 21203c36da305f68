package io.github.drsorchestration.cli.remote.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.remote.operation.FieldType.Kind;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.PathTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the operations of an OpenAPI document. */
final class OperationReader {

  private static final String KEY = "Idempotency-Key";
  private static final String REFERENCE = "$ref";

  private final JsonNode document;

  OperationReader(JsonNode document) {
    this.document = document;
  }

  /** Absent where the entry of a path is no operation. */
  Optional<RemoteOperation> read(String path, String method, JsonNode operation) {
    String name = operation.path("operationId").asText();
    Optional<Method> known =
        Arrays.stream(Method.values())
            .filter(it -> it.name().equals(method.toUpperCase(Locale.ROOT)))
            .findFirst();
    return name.isEmpty() ? Optional.empty() : known.map(it -> read(name, it, path, operation));
  }

  private RemoteOperation read(String name, Method method, String path, JsonNode operation) {
    PathTemplate template = PathTemplate.of(path);
    Map<String, RemoteField> fields = new LinkedHashMap<>();
    ObjectNode example = JsonNodeFactory.instance.objectNode();
    boolean takesKey = false;
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("header")) {
        takesKey |= parameter.path("name").asText().equals(KEY);
      } else {
        RemoteField field = field(nameIn(template, parameter), parameter);
        fields.put(field.name(), field);
        if (parameter.has("example")) {
          example.set(field.name(), parameter.path("example"));
        }
      }
    }
    JsonNode body = operation.at("/requestBody/content/application~1json");
    addBody(fields, body);
    body.path("example").properties().forEach(it -> example.set(it.getKey(), it.getValue()));
    return new RemoteOperation(
        name,
        method,
        template,
        operation.path("summary").asText(),
        new ArrayList<>(fields.values()),
        example,
        takesKey);
  }

  private void addBody(Map<String, RemoteField> fields, JsonNode body) {
    JsonNode schema = resolved(body.path("schema"));
    List<String> required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    schema
        .path("properties")
        .properties()
        .forEach(
            property ->
                fields.putIfAbsent(
                    property.getKey(),
                    new RemoteField(
                        property.getKey(),
                        type(property.getValue()),
                        required.contains(property.getKey()),
                        resolved(property.getValue()).path("description").asText())));
  }

  private RemoteField field(String name, JsonNode parameter) {
    return new RemoteField(
        name,
        type(parameter.path("schema")),
        parameter.path("required").asBoolean(),
        parameter.path("description").asText());
  }

  /** The field of the input that a parameter of the path or the query is. */
  private static String nameIn(PathTemplate path, JsonNode parameter) {
    String name = parameter.path("name").asText();
    return path.parameters(path.segments()).entrySet().stream()
        .filter(it -> it.getValue().equals("{" + name + "}"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  private FieldType type(JsonNode schema) {
    JsonNode resolved = resolved(schema);
    List<String> choices =
        StreamSupport.stream(resolved.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    return switch (resolved.path("type").asText()) {
      case "string" -> new FieldType(Kind.TEXT, Optional.empty(), choices);
      case "integer", "number" -> FieldType.of(Kind.NUMBER);
      case "boolean" -> FieldType.of(Kind.BOOLEAN);
      case "array" ->
          new FieldType(Kind.LIST, Optional.of(type(resolved.path("items"))), List.of());
      default -> FieldType.of(Kind.OBJECT);
    };
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path(REFERENCE).asText();
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : schema;
  }
}
