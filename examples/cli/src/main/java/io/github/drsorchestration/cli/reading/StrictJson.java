package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.core.input.JsonMessages;

/** Reads JSON strictly: one document, no duplicate fields. */
public final class StrictJson {

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  public static JsonNode read(String name, String text) {
    if (text.isBlank()) {
      throw new BadInputException(name + ": the file is empty");
    }
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException broken) {
      JsonLocation location = broken.getLocation();
      String at = location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
      throw new BadInputException(name + at + ": broken JSON: " + JsonMessages.of(broken));
    }
  }
}
