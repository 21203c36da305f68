package io.github.drsorchestration.cli.remote.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in which a user keeps settings. */
final class ConfigFile {

  static final String NAME = "config.json";

  private static final List<String> FIELDS = List.of("server", "user", "output", "plainHttp");

  private final Path file;
  private final JsonNode json;

  private ConfigFile(Path file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  /** One that is not there has no settings. */
  static ConfigFile in(Path directory) {
    Path file = directory.resolve(NAME);
    try {
      ConfigFile read = new ConfigFile(file, StrictJson.read(Files.readString(file)));
      read.check();
      return read;
    } catch (NoSuchFileException none) {
      return new ConfigFile(file, JsonNodeFactory.instance.objectNode());
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": the file cannot be read");
    } catch (InvalidInputException broken) {
      throw new BadInputException(file + ": " + broken.getMessage());
    }
  }

  private void check() {
    if (!json.isObject()) {
      throw new BadInputException(file + ": must be an object");
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw new BadInputException(
                    file + ": unknown setting '" + name + "'" + DidYouMean.hint(name, FIELDS));
              }
            });
  }

  Optional<String> text(String field) {
    JsonNode value = json.path(field);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw new BadInputException(file + ": " + field + " must be a string");
    }
    return Optional.ofNullable(value.textValue()).filter(text -> !text.isBlank());
  }

  boolean flag(String field) {
    JsonNode value = json.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new BadInputException(file + ": " + field + " must be true or false");
    }
    return value.asBoolean();
  }

  String place(String field) {
    return field + " in " + file;
  }
}
