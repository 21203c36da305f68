package io.github.drsorchestration.testkit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the OpenAPI document that the API answers with into the documentation. */
final class OpenApiFile {

  static final Path FILE = Path.of("../docs/openapi.json");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private OpenApiFile() {}

  static JsonNode served() {
    RestRequest request =
        new RestRequest(
            "GET", "/openapi.json", "", Headers.NONE, new byte[0], Optional.empty());
    return RestClient.body(new RestClient(new Office()).api().handle(request));
  }

  static String text() {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENTER);
    try {
      return MAPPER.writer(printer).writeValueAsString(served()) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the file; to be run in the directory of this module. */
  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }
}
