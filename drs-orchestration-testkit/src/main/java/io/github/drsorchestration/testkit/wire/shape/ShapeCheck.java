package io.github.drsorchestration.testkit.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.testkit.wire.error.FieldProblem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Checks a JSON value against a shape of the service model. */
public final class ShapeCheck {

  private static final String DATE = "ISO8601DatetimeString";

  private final ServiceFacts facts;
  private final boolean unknownMembersAllowed;
  private final List<FieldProblem> problems = new ArrayList<>();

  private ShapeCheck(ServiceFacts facts, boolean unknownMembersAllowed) {
    this.facts = facts;
    this.unknownMembersAllowed = unknownMembersAllowed;
  }

  /** The problems of a request. Unknown members are allowed, since a client may be newer. */
  public static List<FieldProblem> ofRequest(String shape, JsonNode value) {
    return new ShapeCheck(ServiceFacts.drs(), true).check(shape, value);
  }

  /** The problems of a response, in which every member must be known. */
  public static List<FieldProblem> ofAnswer(String shape, JsonNode value) {
    return new ShapeCheck(ServiceFacts.drs(), false).check(shape, value);
  }

  private List<FieldProblem> check(String shape, JsonNode value) {
    value("", shape, value);
    return List.copyOf(problems);
  }

  private void value(String path, String shapeName, JsonNode value) {
    JsonNode shape = facts.shape(shapeName);
    switch (shape.path("type").asText()) {
      case "structure" -> structure(path, shape, value);
      case "list" -> list(path, shape, value);
      case "map" -> map(path, shape, value);
      case "string" -> text(path, shapeName, shape, value);
      case "integer" -> number(path, shape, value, value.canConvertToInt());
      case "long" -> number(path, shape, value, value.canConvertToLong());
      case "boolean" -> require(value.isBoolean(), path, "must be a boolean");
      case "timestamp" -> require(value.asText().endsWith("Z"), path, "must be a date in UTC");
      default -> require(false, path, "has no known shape: " + shapeName);
    }
  }

  private void structure(String path, JsonNode shape, JsonNode value) {
    if (!require(value.isObject(), path, "must be an object")) {
      return;
    }
    shape
        .path("required")
        .forEach(
            name ->
                require(value.hasNonNull(name.asText()), at(path, name.asText()), "is required"));
    value
        .properties()
        .forEach(member -> member(path, shape.path("members"), member.getKey(), member.getValue()));
  }

  private void member(String path, JsonNode members, String name, JsonNode value) {
    JsonNode member = members.path(name);
    if (member.isMissingNode()) {
      require(unknownMembersAllowed, at(path, name), "is not a member");
    } else if (!value.isNull() || !unknownMembersAllowed) {
      value(
          at(path, name),
          member.isObject() ? member.path("shape").asText() : member.asText(),
          value);
    }
  }

  private void list(String path, JsonNode shape, JsonNode value) {
    if (!require(value.isArray(), path, "must be a list")) {
      return;
    }
    size(path, shape, value.size(), "items");
    for (int i = 0; i < value.size(); i++) {
      value(path + "[" + i + "]", shape.path("of").asText(), value.get(i));
    }
  }

  private void map(String path, JsonNode shape, JsonNode value) {
    if (require(value.isObject(), path, "must be an object")) {
      value
          .properties()
          .forEach(
              entry ->
                  value(at(path, entry.getKey()), shape.path("of").asText(), entry.getValue()));
    }
  }

  private void text(String path, String shapeName, JsonNode shape, JsonNode value) {
    if (!require(value.isTextual(), path, "must be a string")) {
      return;
    }
    String text = value.asText();
    size(path, shape, text.length(), "characters");
    if (shape.has("pattern")) {
      String pattern = shape.path("pattern").asText();
      if (require(text.matches(pattern), path, "must match " + pattern) && shapeName.equals(DATE)) {
        require(exists(text), path, "must be a date that exists, with at most 9 decimals");
      }
    }
    if (shape.has("enum")) {
      require(listed(shape.path("enum"), text), path, "must be one of " + shape.path("enum"));
    }
  }

  private void number(String path, JsonNode shape, JsonNode value, boolean fits) {
    if (!require(value.isIntegralNumber(), path, "must be a whole number")
        || !require(fits, path, "is too large or too small")) {
      return;
    }
    if (shape.has("min")) {
      long min = shape.path("min").asLong();
      require(value.asLong() >= min, path, "must be at least " + min);
    }
    if (shape.has("max")) {
      long max = shape.path("max").asLong();
      require(value.asLong() <= max, path, "must be at most " + max);
    }
  }

  private static boolean exists(String date) {
    try {
      Instant unused = Instant.parse(date);
      return true;
    } catch (DateTimeParseException noSuchDate) {
      return false;
    }
  }

  private void size(String path, JsonNode shape, int size, String what) {
    if (shape.has("min")) {
      int least = shape.path("min").asInt();
      require(size >= least, path, "must have at least " + least + " " + what);
    }
    if (shape.has("max")) {
      int most = shape.path("max").asInt();
      require(size <= most, path, "must have at most " + most + " " + what);
    }
  }

  private static boolean listed(JsonNode values, String text) {
    for (JsonNode value : values) {
      if (value.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private boolean require(boolean holds, String path, String rule) {
    if (!holds) {
      problems.add(new FieldProblem(path, rule));
    }
    return holds;
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
