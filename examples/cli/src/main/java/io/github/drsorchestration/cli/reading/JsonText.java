package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as JSON, strictly: no second value, no field twice. */
final class JsonText {

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  static JsonNode read(Path file) {
    String text = text(file);
    if (text.isBlank()) {
      throw new BadInputException(file + ": the file is empty");
    }
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException broken) {
      JsonLocation location = broken.getLocation();
      String at = location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
      throw new BadInputException(file + at + ": broken JSON: " + firstLine(broken));
    }
  }

  private static String text(Path file) {
    if (Files.notExists(file)) {
      throw new BadInputException(file + ": there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + ": is a directory, not a file");
    }
    try {
      return Files.readString(file);
    } catch (MalformedInputException wrong) {
      throw new BadInputException(file + ": is not UTF-8 text");
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": cannot be read");
    }
  }

  private static String firstLine(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    int end = message.indexOf('\n');
    return (end < 0 ? message : message.substring(0, end)).strip();
  }
}
