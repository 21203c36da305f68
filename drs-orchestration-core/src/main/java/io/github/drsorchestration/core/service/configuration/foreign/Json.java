package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Parts of the document that a translation writes. What is empty is left out. */
final class Json {

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void put(ObjectNode object, String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      object.set(name, list(texts));
    }
  }

  static void put(ObjectNode object, String name, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      ObjectNode fields = object();
      entries.forEach(fields::put);
      object.set(name, fields);
    }
  }

  static void put(ObjectNode object, String name, ObjectNode fields) {
    if (!fields.isEmpty()) {
      object.set(name, fields);
    }
  }

  static ArrayNode list(Collection<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  static String seconds(long seconds) {
    return Duration.ofSeconds(seconds).toString();
  }
}
