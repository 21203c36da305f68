package io.github.drsorchestration.testkit.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the service model knows of a request; the rest, and what is null, is as good as absent. */
public final class KnownMembers {

  private static final ServiceFacts FACTS = ServiceFacts.drs();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private KnownMembers() {}

  /**
   * A copy of a structure that holds only its known members, however deep.
   *
   * @param shape the name of the structure
   * @param value a value that fits the shape
   */
  public static ObjectNode of(String shape, ObjectNode value) {
    JsonNode members = FACTS.shape(shape).path("members");
    ObjectNode known = JSON.objectNode();
    for (var member : value.properties()) {
      JsonNode fact = members.path(member.getKey());
      if (!fact.isMissingNode() && !member.getValue().isNull()) {
        String of = fact.isObject() ? fact.path("shape").asText() : fact.asText();
        known.set(member.getKey(), any(of, member.getValue()));
      }
    }
    return known;
  }

  private static JsonNode any(String shape, JsonNode value) {
    String items = FACTS.shape(shape).path("of").asText();
    return switch (FACTS.shape(shape).path("type").asText()) {
      case "structure" -> of(shape, (ObjectNode) value);
      case "list" -> {
        ArrayNode list = JSON.arrayNode();
        value.forEach(item -> list.add(any(items, item)));
        yield list;
      }
      case "map" -> {
        ObjectNode map = JSON.objectNode();
        value.properties().forEach(entry -> map.set(entry.getKey(), any(items, entry.getValue())));
        yield map;
      }
      default -> value;
    };
  }
}
