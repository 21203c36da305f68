package io.github.drsorchestration.testkit.wire.junk;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request of which one value is junk.
 *
 * @param operation the operation that it calls
 * @param path where the junk is: {@code filters.jobIDs[]}
 * @param shape the shape that belongs there
 * @param junk what is there instead
 * @param input all members of the request
 */
public record JunkRequest(
    String operation, String path, String shape, JsonNode junk, JsonNode input) {

  /** Whether the junk is certainly no value of the shape: of another type, or out of bounds. */
  public boolean breaksTheModel() {
    return !junk.isNull() && (!typed() || !inBounds());
  }

  private boolean typed() {
    return switch (ModelFile.type(shape)) {
      case "structure", "map" -> junk.isObject();
      case "list" -> junk.isArray();
      case "integer" -> junk.isIntegralNumber() && junk.canConvertToInt();
      case "long" -> junk.isIntegralNumber() && junk.canConvertToLong();
      case "boolean" -> junk.isBoolean();
      default -> junk.isTextual();
    };
  }

  private boolean inBounds() {
    JsonNode facts = ModelFile.shape(shape);
    long size =
        junk.isNumber() ? junk.asLong() : junk.isTextual() ? junk.asText().length() : junk.size();
    boolean counted = !junk.isObject();
    return !counted
        || (size >= facts.path("min").asLong(Long.MIN_VALUE)
            && size <= facts.path("max").asLong(Long.MAX_VALUE));
  }

  @Override
  public String toString() {
    String text = junk.toString();
    return operation + " " + path + "=" + text.substring(0, Math.min(60, text.length()));
  }
}
