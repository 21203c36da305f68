package io.github.drsorchestration.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of server-sent events. */
final class Frame {

  private static final ObjectMapper MAPPER = DomainJson.mapper();

  static final byte[] HEARTBEAT = bytes(": heartbeat\n\n");
  static final byte[] FIRST = bytes("retry: 2000\n\n");
  static final byte[] EXPIRED = of("expired", Optional.empty(), "{}");

  private Frame() {}

  static byte[] of(String event, Optional<String> id, String data) {
    return bytes(
        id.map(it -> "id: " + it + "\n").orElse("")
            + "event: "
            + event
            + "\ndata: "
            + data
            + "\n\n");
  }

  static String json(Object data) {
    try {
      return MAPPER.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
