package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.cli.problem.JsonPaths;
import io.github.drsorchestration.core.input.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Explains a schema violation in plain words. */
final class SchemaMessages {

  private static final int MAX_VALUE_LENGTH = 60;
  private static final String MESSAGE = "$comment";

  private SchemaMessages() {}

  /**
   * @param error what the validator found
   * @param rule the object of the schema with the broken keyword; its title completes "must be",
   *     and its comment, if it has one, is the message
   */
  static Problem problem(Error error, JsonNode rule) {
    String path = JsonPaths.of(error.getInstanceLocation());
    String value = shown(error.getInstanceNode());
    if (rule.has(MESSAGE)) {
      return new Problem(place(path, error, rule), rule.get(MESSAGE).asText());
    }
    return switch (error.getKeyword()) {
      case "required" -> new Problem(JsonPaths.field(path, error.getProperty()), "is missing");
      case "additionalProperties" ->
          new Problem(
              JsonPaths.field(path, error.getProperty()),
              "is not a known field" + suggestion(error.getProperty(), rule));
      case "enum" -> new Problem(path, choice(error.getInstanceNode(), rule, value));
      case "type" -> new Problem(path, "must be " + kind(rule) + ", is " + value);
      case "pattern" -> new Problem(path, pattern(error.getInstanceNode(), rule, value));
      case "minLength" -> new Problem(path, "must not be empty");
      case "maxLength" ->
          new Problem(path, "must have at most " + rule.get("maxLength") + " characters");
      case "minItems" -> new Problem(path, "must not be empty");
      case "uniqueItems" -> new Problem(path, "must not have the same entry twice");
      case "maxProperties" -> new Problem(path, "has fields that do not belong to its type");
      case "minimum" ->
          new Problem(path, "must be at least " + rule.get("minimum") + ", is " + value);
      case "maximum" ->
          new Problem(path, "must be at most " + rule.get("maximum") + ", is " + value);
      case "exclusiveMinimum" ->
          new Problem(path, "must be above " + rule.get("exclusiveMinimum") + ", is " + value);
      default -> new Problem(path, error.getMessage());
    };
  }

  /** A field that is missing, or that must be missing, is a place of its own. */
  private static String place(String path, Error error, JsonNode rule) {
    return switch (error.getKeyword()) {
      case "required" -> JsonPaths.field(path, error.getProperty());
      case "not" -> JsonPaths.field(path, rule.at("/not/required/0").asText());
      default -> path;
    };
  }

  private static String pattern(JsonNode value, JsonNode rule, String shown) {
    boolean negative =
        rule.path("title").asText().startsWith("a duration") && value.asText().contains("-");
    return negative
        ? "must not be negative, is " + shown
        : "must be " + kind(rule) + ", is " + shown;
  }

  private static String kind(JsonNode rule) {
    if (rule.has("title")) {
      return rule.get("title").asText();
    }
    return switch (rule.path("type").asText()) {
      case "array" -> "a list";
      case "object" -> "an object";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "a string";
    };
  }

  private static String choice(JsonNode value, JsonNode rule, String shown) {
    List<String> choices =
        StreamSupport.stream(rule.path("enum").spliterator(), false).map(JsonNode::asText).toList();
    return "must be one of "
        + String.join(", ", choices)
        + ", is "
        + shown
        + DidYouMean.ifSimilar(value.asText(), choices);
  }

  private static String suggestion(String unknown, JsonNode rule) {
    List<String> known = new ArrayList<>();
    rule.path("properties").fieldNames().forEachRemaining(known::add);
    String similar = DidYouMean.ifSimilar(unknown, known);
    return similar.isEmpty() ? "; known fields: " + String.join(", ", known) : similar;
  }

  private static String shown(JsonNode value) {
    if (value.isTextual()) {
      return "'" + shortened(value.asText()) + "'";
    }
    if (value.isObject()) {
      return "an object";
    }
    return value.isArray() ? "a list" : shortened(value.toString());
  }

  private static String shortened(String text) {
    return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "…";
  }
}
