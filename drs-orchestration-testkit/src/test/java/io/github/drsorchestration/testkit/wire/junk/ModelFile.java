package io.github.drsorchestration.testkit.wire.junk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The shapes of the service model, read without the code under test. */
final class ModelFile {

  private static final JsonNode SHAPES = read().path("shapes");

  private ModelFile() {}

  static JsonNode shape(String name) {
    return SHAPES.path(name);
  }

  static String type(String shape) {
    return shape(shape).path("type").asText();
  }

  /** The shape of a member of a structure, wherever in the request the member is. */
  static String shapeOf(JsonNode member) {
    return member.isObject() ? member.path("shape").asText() : member.asText();
  }

  private static JsonNode read() {
    try (InputStream file = ServiceFacts.class.getResourceAsStream("drs.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
