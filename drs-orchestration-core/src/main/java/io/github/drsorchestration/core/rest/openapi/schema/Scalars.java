package io.github.drsorchestration.core.rest.openapi.schema;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The types whose values are single JSON values. */
final class Scalars {

  private static final Form STRING = new Form("string", "");
  private static final Form BOOLEAN = new Form("boolean", "");
  private static final Form INT = new Form("integer", "int32");
  private static final Form LONG = new Form("integer", "int64");
  private static final Form NUMBER = new Form("number", "");
  private static final Form MOMENT = new Form("string", "date-time");

  private static final Map<Class<?>, Form> FORMS =
      Map.ofEntries(
          entry(boolean.class, BOOLEAN),
          entry(Boolean.class, BOOLEAN),
          entry(int.class, INT),
          entry(Integer.class, INT),
          entry(long.class, LONG),
          entry(Long.class, LONG),
          entry(BigInteger.class, new Form("integer", "")),
          entry(float.class, NUMBER),
          entry(Float.class, NUMBER),
          entry(double.class, NUMBER),
          entry(Double.class, NUMBER),
          entry(BigDecimal.class, NUMBER),
          entry(Instant.class, MOMENT),
          entry(OffsetDateTime.class, MOMENT),
          entry(LocalDate.class, new Form("string", "date")),
          entry(URI.class, new Form("string", "uri")),
          entry(UUID.class, new Form("string", "uuid")));

  private Scalars() {}

  private record Form(String type, String format) {

    ObjectNode schema() {
      ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", type);
      return format.isEmpty() ? schema : schema.put("format", format);
    }
  }

  /** The schema of a type; absent if its values are lists or objects. */
  static Optional<ObjectNode> schema(Class<?> type) {
    if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
      return Optional.of(JsonNodeFactory.instance.objectNode());
    }
    return Optional.ofNullable(FORMS.getOrDefault(type, ofTheJdk(type) ? STRING : null))
        .map(Form::schema);
  }

  /** What the JDK has beside collections, such as text and time zones, is written as text. */
  private static boolean ofTheJdk(Class<?> type) {
    return type.getName().startsWith("java.")
        && !Iterable.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type);
  }
}
