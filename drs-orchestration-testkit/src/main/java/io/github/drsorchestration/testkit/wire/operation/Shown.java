package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What every answer is made of. An absent value is left out, never shown as null. */
final class Shown {

  private Shown() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The one form that the service model allows: it ends in Z. */
  static String moment(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment);
  }

  static ObjectNode tags(Map<String, String> tags) {
    ObjectNode object = object();
    tags.forEach(object::put);
    return object;
  }
}
