package io.github.drsorchestration.core.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.drsorchestration.api.failure.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON text from outside: one document, no field twice, everything within bounds. */
public final class StrictJson {

  /** The most characters of a document. */
  public static final int MAX_LENGTH = 4_000_000;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_STRING = 64_000;
  private static final int MAX_NAME = 256;
  private static final int MAX_NUMBER = 40;
  private static final int MAX_PROBLEMS = 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_LENGTH)
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .maxNameLength(MAX_NAME)
                          .maxNumberLength(MAX_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /**
   * The document of a text.
   *
   * @throws InvalidInputException if it is not JSON, too large, too deep, or has control characters
   *     in its strings other than line breaks and tabs
   */
  public static JsonNode read(String text) {
    if (text.isBlank()) {
      throw new InvalidInputException("", "must be a JSON document, is empty");
    }
    JsonNode document;
    try {
      document = MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new InvalidInputException("", "is not valid JSON: " + JsonMessages.of(broken));
    }
    List<Problem> problems = new ArrayList<>();
    checkText("", document, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return document;
  }

  private static void checkText(String path, JsonNode node, List<Problem> problems) {
    if (problems.size() >= MAX_PROBLEMS) {
      return;
    }
    if (node.isTextual() && !isClean(node.textValue())) {
      problems.add(new Problem(path, "must not contain control characters"));
    }
    node.properties()
        .forEach(
            field -> {
              if (isClean(field.getKey())) {
                checkText(JsonPath.field(path, field.getKey()), field.getValue(), problems);
              } else {
                problems.add(new Problem(path, "has a field with control characters in its name"));
              }
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      checkText(JsonPath.item(path, i), node.get(i), problems);
    }
  }

  private static boolean isClean(String text) {
    return text.chars()
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }
}
