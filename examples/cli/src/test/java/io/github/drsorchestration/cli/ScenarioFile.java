package io.github.drsorchestration.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A simulation file that a test changes before it is written. */
public final class ScenarioFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode document;

  private ScenarioFile(JsonNode document) {
    this.document = document;
  }

  /** The sample with the three tiers. */
  public static ScenarioFile threeTier() {
    return sample("three-tier");
  }

  /** The sample with this name. */
  public static ScenarioFile sample(String name) {
    try {
      return new ScenarioFile(MAPPER.readTree(Cli.sample(name).toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Sets what the JSON pointer points at; the value is JSON with single quotes. */
  public ScenarioFile with(String pointer, String json) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = document.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    JsonNode value = parse(json);
    if (parent instanceof ArrayNode array) {
      if (name.equals("-")) {
        array.add(value);
      } else {
        array.set(Integer.parseInt(name), value);
      }
    } else {
      ((ObjectNode) parent).set(name, value);
    }
    return this;
  }

  public ScenarioFile without(String pointer) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = document.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    } else {
      ((ObjectNode) parent).remove(name);
    }
    return this;
  }

  /** The number of items of the array that the JSON pointer points at. */
  public int size(String pointer) {
    return document.at(pointer).size();
  }

  public Path writeTo(Path directory) {
    return writeTo(directory, "plan.json");
  }

  public Path writeTo(Path directory, String name) {
    try {
      return Files.writeString(directory.resolve(name), document.toPrettyString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json.replace('\'', '"'));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
