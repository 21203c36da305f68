package io.github.drsorchestration.testkit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The OpenAPI document with which the API answers, as a file of the documentation. */
final class OpenApiFile {

  static final Path FILE = Path.of("../docs/openapi.json");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private OpenApiFile() {}

  static JsonNode served() {
    RestRequest request =
        new RestRequest("GET", "/openapi.json", "", Headers.NONE, new byte[0], Optional.empty());
    return RestClient.body(new RestClient(new Office()).api().handle(request));
  }

  static String text() {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(INDENTER);
    try {
      return MAPPER.writer(printer).writeValueAsString(served()) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
