package io.github.drsorchestration.testkit.operation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where a schema takes less of what clients send, or promises less of what they receive. */
final class SchemaChanges {

  enum Direction {
    INPUT,
    OUTPUT
  }

  private static final List<String> BOUNDS =
      List.of("pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

  private final Direction direction;
  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found;
  private final Set<String> compared = new HashSet<>();

  SchemaChanges(Direction direction, JsonNode before, JsonNode after, List<String> found) {
    this.direction = direction;
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void compare(String where, JsonNode old, JsonNode now) {
    boolean isNew =
        !old.has("$ref") || compared.add(old.path("$ref") + " " + now.path("$ref").asText());
    if (isNew) {
      alternatives(where, resolved(before, old), resolved(after, now));
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private void alternatives(String where, JsonNode old, JsonNode now) {
    Map<String, JsonNode> known = alternatives(old);
    Map<String, JsonNode> offered = alternatives(now);
    if (known.size() == 1 && offered.size() == 1) {
      plain(where, old, now);
      return;
    }
    known.forEach(
        (name, alternative) -> {
          check(offered.containsKey(name), where, "cannot be " + name + " any more");
          if (offered.containsKey(name)) {
            compare(where, alternative, offered.get(name));
          }
        });
    check(
        direction == Direction.INPUT || known.size() > 1,
        where,
        "can be something else than before");
  }

  /** By the name of each, or by its type; a schema without alternatives is its own only one. */
  private static Map<String, JsonNode> alternatives(JsonNode schema) {
    Map<String, JsonNode> alternatives = new LinkedHashMap<>();
    for (String keyword : List.of("oneOf", "anyOf")) {
      schema
          .path(keyword)
          .forEach(
              it -> alternatives.put(it.path("$ref").asText(it.path("type").asText("any")), it));
    }
    return alternatives.isEmpty()
        ? Map.of(schema.path("type").asText("any"), schema)
        : alternatives;
  }

  private void plain(String where, JsonNode old, JsonNode now) {
    type(where, old, now);
    values(where, old, now);
    boolean input = direction == Direction.INPUT;
    check(old.path("const").equals(now.path("const")), where, "has another constant value");
    for (String bound : BOUNDS) {
      check(
          !input || !now.has(bound) || now.path(bound).equals(old.path(bound)),
          where,
          "has another " + bound);
    }
    check(
        !input || !now.path("uniqueItems").asBoolean() || old.path("uniqueItems").asBoolean(),
        where,
        "must not contain anything twice now");
    fields(where, old, now);
    both(where + "[]", old, now, "items");
    both(where + ".*", old, now, "additionalProperties");
    both(where + ", keys", old, now, "propertyNames");
  }

  private void type(String where, JsonNode old, JsonNode now) {
    String was = type(old);
    String is = type(now);
    boolean fits = direction == Direction.INPUT ? covers(is, was) : covers(was, is);
    check(fits, where, "is of type " + is + ", was of type " + was);
  }

  private static String type(JsonNode schema) {
    String type = schema.path("type").asText("any");
    return schema.has("format") ? type + " " + schema.path("format").asText() : type;
  }

  private static boolean covers(String wide, String narrow) {
    return wide.equals(narrow)
        || wide.equals("any")
        || narrow.startsWith(wide + " ")
        || (wide.equals("number") && narrow.startsWith("integer"))
        || (wide.equals("integer int64") && narrow.equals("integer int32"));
  }

  private void values(String where, JsonNode old, JsonNode now) {
    Set<String> gone = texts(old.path("enum"));
    gone.removeAll(texts(now.path("enum")));
    if (now.has("enum")) {
      gone.forEach(value -> found.add(where + ": '" + value + "' is no value any more"));
    }
    check(
        direction == Direction.INPUT || !old.has("enum") || now.has("enum"),
        where,
        "can have any value now");
    check(
        direction == Direction.OUTPUT || old.has("enum") || !now.has("enum"),
        where,
        "can have certain values only now");
  }

  private void fields(String where, JsonNode old, JsonNode now) {
    old.path("properties")
        .properties()
        .forEach(
            field -> {
              String path = where + "." + field.getKey();
              JsonNode same = now.path("properties").path(field.getKey());
              check(same.isObject(), path, "is gone");
              if (same.isObject()) {
                compare(path, field.getValue(), same);
              }
            });
    boolean input = direction == Direction.INPUT;
    Set<String> stricter = texts((input ? now : old).path("required"));
    stricter.removeAll(texts((input ? old : now).path("required")));
    for (String field : stricter) {
      boolean stillThere = now.path("properties").has(field);
      check(!stillThere, where + "." + field, input ? "is required now" : "can be missing now");
    }
  }

  private void both(String where, JsonNode old, JsonNode now, String keyword) {
    if (old.path(keyword).isObject() && now.path(keyword).isObject()) {
      compare(where, old.path(keyword), now.path(keyword));
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private void check(boolean holds, String where, String change) {
    if (!holds) {
      found.add(where + ": " + change);
    }
  }
}
