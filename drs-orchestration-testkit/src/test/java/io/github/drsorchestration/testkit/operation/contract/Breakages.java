package io.github.drsorchestration.testkit.operation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Values that a schema forbids, each for one of its keywords. */
final class Breakages {

  private static final List<String> TEXTS = List.of("", " ", "?", "\u0007");

  private final DocumentSchemas schemas;

  Breakages(JsonNode document) {
    this.schemas = new DocumentSchemas(document);
  }

  /** What is forbidden in place of a value as a whole. */
  List<JsonNode> of(JsonNode reference) {
    JsonNode schema = schemas.resolved(reference);
    List<JsonNode> breakages = new ArrayList<>();
    texts(schema, breakages);
    numbers(schema, breakages);
    sizes(schema, breakages);
    durations(reference, breakages);
    return breakages;
  }

  private static void texts(JsonNode schema, List<JsonNode> breakages) {
    if (schema.has("enum")) {
      breakages.add(TextNode.valueOf("NO_SUCH_VALUE"));
    }
    if (schema.has("pattern")) {
      Pattern pattern = Pattern.compile(schema.path("pattern").asText());
      TEXTS.stream()
          .filter(it -> !pattern.matcher(it).find())
          .map(TextNode::valueOf)
          .forEach(breakages::add);
    }
    if (schema.has("maxLength")) {
      breakages.add(TextNode.valueOf("a".repeat(schema.path("maxLength").asInt() + 1)));
    }
  }

  private static void numbers(JsonNode schema, List<JsonNode> breakages) {
    if (schema.has("minimum")) {
      breakages.add(LongNode.valueOf(schema.path("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      breakages.add(LongNode.valueOf(schema.path("maximum").asLong() + 1));
    }
  }

  private void sizes(JsonNode schema, List<JsonNode> breakages) {
    if (schema.has("minItems")) {
      breakages.add(JsonNodeFactory.instance.arrayNode());
    }
    if (schema.has("maxItems")) {
      breakages.add(list(schema.path("maxItems").asInt() + 1));
    }
    if (schema.has("maxProperties")) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      IntStream.rangeClosed(0, schema.path("maxProperties").asInt())
          .forEach(i -> object.put("k" + i, "v"));
      breakages.add(object);
    }
    if (schema.has("items")) {
      of(schema.path("items"))
          .forEach(item -> breakages.add(JsonNodeFactory.instance.arrayNode().add(item)));
    }
  }

  private static ArrayNode list(int size) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, size).forEach(i -> list.add("item-" + i));
    return list;
  }

  private static void durations(JsonNode schema, List<JsonNode> breakages) {
    if (schema.has("x-minimum")) {
      Duration min = Duration.parse(schema.path("x-minimum").asText());
      breakages.add(TextNode.valueOf(min.minusMillis(1).toString()));
      breakages.add(IntNode.valueOf(0));
    }
    if (schema.has("x-maximum")) {
      Duration max = Duration.parse(schema.path("x-maximum").asText());
      breakages.add(TextNode.valueOf(max.plusMillis(1).toString()));
    }
  }
}
