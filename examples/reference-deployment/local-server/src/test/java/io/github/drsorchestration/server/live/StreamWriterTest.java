package io.github.drsorchestration.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamWriterTest {

  private final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
  private final List<String> written = new ArrayList<>();
  private final List<Runnable> unread = new ArrayList<>();
  private Runnable lost = () -> {};
  private boolean ended;
  private boolean aborted;

  private final StreamWriter writer =
      new StreamWriter(
          new Connection() {
            @Override
            public void write(byte[] bytes, Runnable done, Runnable failed) {
              written.add(new String(bytes, StandardCharsets.UTF_8));
              unread.add(done);
              lost = failed;
            }

            @Override
            public void end() {
              ended = true;
            }

            @Override
            public void abort() {
              aborted = true;
            }
          },
          time::now);

  private void send(String text) {
    writer.send(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_comes_while_a_client_reads_is_sent_together_afterwards() {
    send("a");
    send("b");
    send("c");
    assertThat(written).containsExactly("a");

    unread.get(0).run();
    assertThat(written).containsExactly("a", "bc");
  }

  @Test
  void a_client_that_reads_too_slowly_is_cut_off() {
    send("a");
    for (int i = 0; i < 300 && !aborted; i++) {
      send("x".repeat(1_024));
    }
    assertThat(aborted).isTrue();
    assertThat(writer.isOver()).isTrue();
  }

  @Test
  void a_client_that_reads_nothing_is_cut_off_in_time() {
    send("a");
    time.advance(Duration.ofSeconds(19));
    writer.beat();
    assertThat(aborted).isFalse();

    time.advance(Duration.ofSeconds(2));
    writer.beat();
    assertThat(aborted).isTrue();
  }

  @Test
  void a_client_that_is_gone_is_forgotten() {
    send("a");
    lost.run();
    assertThat(writer.isOver()).isTrue();

    send("b");
    assertThat(written).containsExactly("a");
  }

  @Test
  void a_stream_ends_after_its_last_frame() {
    send("a");
    writer.end();
    assertThat(ended).isFalse();

    unread.get(0).run();
    assertThat(ended).isTrue();
  }
}
