package io.github.drsorchestration.cli.remote.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads the format {@code text/event-stream}. */
final class ServerSentEvents {

  private static final String ID = "id:";
  private static final String DATA = "data:";

  private ServerSentEvents() {}

  /**
   * Reads until the end.
   *
   * @param onEvent is told the id of each event that has data; empty if none had one yet
   */
  static void read(InputStream stream, Consumer<String> onEvent) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    String id = "";
    boolean hasData = false;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isEmpty()) {
        if (hasData) {
          onEvent.accept(id);
        }
        hasData = false;
      } else if (line.startsWith(ID)) {
        id = line.substring(ID.length()).strip();
      } else if (line.startsWith(DATA)) {
        hasData = true;
      }
    }
  }
}
