package io.github.drsorchestration.server.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldJournalTest {

  @TempDir Path directory;
  private Path file;
  private int room = Integer.MAX_VALUE;

  @BeforeEach
  void name() {
    file = directory.resolve("world.jsonl");
  }

  /** A file on a disk that has so much room left. */
  private SeekableByteChannel onSmallDisk() throws IOException {
    FileChannel real = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return (SeekableByteChannel)
        Proxy.newProxyInstance(
            SeekableByteChannel.class.getClassLoader(),
            new Class<?>[] {SeekableByteChannel.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("write")
                    ? write(real, (ByteBuffer) arguments[0])
                    : method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private int write(FileChannel real, ByteBuffer bytes) throws IOException {
    if (room == 0) {
      throw new IOException("No space left on device");
    }
    int size = Math.min(room, bytes.remaining());
    ByteBuffer part = bytes.slice().limit(size);
    bytes.position(bytes.position() + size);
    room -= size;
    return real.write(part);
  }

  @Test
  void a_line_that_did_not_fit_on_the_disk_does_no_harm_to_those_that_follow() throws IOException {
    try (WorldJournal journal = new WorldJournal(onSmallDisk(), List.of())) {
      journal.append(Map.of("number", 1));
      room = 5;
      assertThatThrownBy(() -> journal.append(Map.of("number", 2)))
          .isInstanceOf(UncheckedIOException.class);
      room = 1_000;
      journal.append(Map.of("number", 3));
    }

    try (WorldJournal journal = WorldJournal.open(file)) {
      assertThat(journal.lines())
          .extracting((JsonNode line) -> line.path("number").asInt())
          .containsExactly(1, 3);
    }
  }

  @Test
  void a_file_that_is_damaged_is_named_with_its_line() throws IOException {
    Files.writeString(file, "{}\n{\"at\":\n");

    assertThatThrownBy(() -> WorldJournal.open(file))
        .hasMessageEndingWith("world.jsonl is damaged in line 2");
  }
}
