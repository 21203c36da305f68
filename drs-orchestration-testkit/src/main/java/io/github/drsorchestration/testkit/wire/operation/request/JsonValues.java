package io.github.drsorchestration.testkit.wire.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Builds the JSON of responses. Absent values are left out, never written as null. */
public final class JsonValues {

  private JsonValues() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A timestamp in the only form that the service model allows: it ends in Z. */
  public static String moment(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment);
  }

  /** A copy of the document in which the members that a request contains replace the old ones. */
  public static ObjectNode overlaid(ObjectNode document, JsonNode changes) {
    ObjectNode overlaid = document.deepCopy();
    changes.properties().stream()
        .filter(member -> !member.getValue().isNull())
        .forEach(member -> overlaid.set(member.getKey(), member.getValue()));
    return overlaid;
  }

  public static ObjectNode tags(Map<String, String> tags) {
    ObjectNode object = object();
    tags.forEach(object::put);
    return object;
  }
}
