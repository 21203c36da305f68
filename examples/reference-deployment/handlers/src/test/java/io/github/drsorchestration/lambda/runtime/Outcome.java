package io.github.drsorchestration.lambda.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/**
 * What came of an invocation.
 *
 * @param body what the function answered, or the error that it threw
 * @param failed whether it threw, or died
 */
public record Outcome(String body, boolean failed) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Outcome died() {
    return new Outcome(
        "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"the process ended\"}", true);
  }

  public JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(body, e);
    }
  }
}
