package io.github.drsorchestration.core.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.rest.openapi.schema.Field;
import io.github.drsorchestration.core.rest.openapi.schema.Schemas;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.Map;

/** The parameters of a path, a query, and the headers that mean something to an operation. */
final class Parameters {

  /** What a field means wherever it occurs. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("accountId", "An AWS account: twelve digits."),
          Map.entry("disasterId", "The id of a disaster."),
          Map.entry("executionId", "The id of an execution."),
          Map.entry("groupId", "The id of a protection group."),
          Map.entry("limit", "The most items; 100 by default."),
          Map.entry("order", "Ascending by default."),
          Map.entry("planId", "The id of a recovery plan."),
          Map.entry("region", "An AWS Region, such as eu-west-1."),
          Map.entry("serverId", "The id of a source server."),
          Map.entry("text", "What a name, a description or an id contains."),
          Map.entry("token", "The nextToken of the page before."),
          Map.entry("version", "The version that was read; absent, whichever it has."));

  private final Schemas schemas;

  Parameters(Schemas schemas) {
    this.schemas = schemas;
  }

  ArrayNode of(Route route, InputParts input, boolean answersWithVersion) {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    for (Field field : input.fields()) {
      String template = input.path().get(field.name());
      if (template != null) {
        String name = template.substring(1, template.length() - 1);
        parameters.add(parameter(name, "path", field, input.example()).put("required", true));
      }
    }
    for (Field field : input.query()) {
      ObjectNode parameter = parameter(field.name(), "query", field, input.example());
      parameters.add(field.required() ? parameter.put("required", true) : parameter);
    }
    if (route.method() != Method.GET && input.takesVersion()) {
      parameters.add(
          header("If-Match", "The ETag that was read, in place of the field `version`.", "\"3\""));
    }
    if (route.method() == Method.GET && answersWithVersion) {
      parameters.add(
          header("If-None-Match", "The ETag of the answer that is known already.", "\"3\""));
    }
    if (input.takes("clientToken")) {
      parameters.add(
          header(
              "Idempotency-Key",
              "The same key starts one execution, however often it is sent; in place of the field"
                  + " `clientToken`.",
              "drill-2026-03"));
    }
    return parameters;
  }

  private ObjectNode parameter(String name, String place, Field field, JsonNode example) {
    ObjectNode parameter = JsonNodeFactory.instance.objectNode().put("name", name).put("in", place);
    String meaning = MEANINGS.get(field.name());
    if (meaning != null) {
      parameter.put("description", meaning);
    }
    parameter.set("schema", schemas.input(field));
    JsonNode value = example.path(field.name());
    return value.isMissingNode() ? parameter : parameter.set("example", value);
  }

  private static ObjectNode header(String name, String description, String example) {
    ObjectNode header =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("in", "header")
            .put("description", description);
    header.putObject("schema").put("type", "string");
    return header.put("example", example);
  }
}
