package io.github.drsorchestration.jdbc.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.UncheckedIOException;

/** Values as JSON, in the form that the golden files fix. */
public final class JsonText {

  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private JsonText() {}

  public static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a row cannot be read as " + type.getSimpleName(), e);
    }
  }
}
