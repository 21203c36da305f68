package io.github.drsorchestration.testkit.operation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a document, none of which allows more than it names. */
final class DocumentSchemas {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode document;
  private final JsonNode components;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

  DocumentSchemas(JsonNode document) {
    this.document = document;
    ObjectNode closed = MAPPER.createObjectNode();
    closed.set("schemas", document.path("components").path("schemas").deepCopy());
    close(closed.path("schemas"));
    this.components = closed;
  }

  /** A client ignores fields that it does not know; here, each has to be in the document. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema
        && schema.path("properties").isObject()
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    node.forEach(DocumentSchemas::close);
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  List<String> violations(JsonNode schema, JsonNode value) {
    return known
        .computeIfAbsent(schema, this::compiled)
        .validate(value, run -> run.executionConfig(it -> it.formatAssertionsEnabled(true)))
        .stream()
        .map(DocumentSchemas::text)
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode root = schema.deepCopy();
    root.set("components", components);
    return registry.getSchema(root);
  }

  private static String text(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }
}
