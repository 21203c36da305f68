package io.github.drsorchestration.infrastructure.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A template as a tree, in which short forms such as {@code !Ref} are written out.
 *
 * @param file its name
 * @param text as it is in the file
 */
public record Template(String file, String text, JsonNode root) {

  public static final Path FOLDER = Path.of("templates");

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Template read(String file) {
    try {
      return new Template(file, Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that is in no file. */
  public static Template of(String text) {
    return new Template("", text);
  }

  private Template(String file, String text) {
    this(file, text, JSON.valueToTree(new Yaml(new ShortForms()).load(text)));
  }

  public static List<Template> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(it -> it.getFileName().toString()).sorted().map(Template::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Map<String, JsonNode> resources() {
    return members("Resources");
  }

  /** Those of a type, by logical id. */
  public Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> resources = resources();
    resources.values().removeIf(it -> !it.path("Type").asText().equals(type));
    return resources;
  }

  public Map<String, JsonNode> parameters() {
    return members("Parameters");
  }

  public Set<String> parametersWithoutDefault() {
    Map<String, JsonNode> parameters = parameters();
    parameters.values().removeIf(it -> it.has("Default"));
    return new TreeSet<>(parameters.keySet());
  }

  public Map<String, JsonNode> outputs() {
    return members("Outputs");
  }

  private Map<String, JsonNode> members(String section) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    root.path(section).properties().forEach(it -> members.put(it.getKey(), it.getValue()));
    return members;
  }

  @Override
  public String toString() {
    return file;
  }
}
