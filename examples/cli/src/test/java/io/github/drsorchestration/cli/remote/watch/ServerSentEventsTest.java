package io.github.drsorchestration.cli.remote.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

  @Test
  void each_event_with_data_is_told_with_the_last_id() throws IOException {
    String stream =
        ": a comment\n\nevent: x\nid: 4\ndata: {}\ndata: {}\n\ndata: {}\r\n\r\nid:7\n\ndata: half";
    List<String> ids = new ArrayList<>();

    ServerSentEvents.read(
        new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)), ids::add);

    assertThat(ids).containsExactly("4", "4");
  }
}
