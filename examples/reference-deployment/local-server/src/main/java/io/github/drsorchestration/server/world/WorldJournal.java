package io.github.drsorchestration.server.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of JSON lines that only grows. A line is on the disk when {@link #append} returns; one
 * that a crash has cut off is dropped when the file is opened again.
 */
final class WorldJournal implements AutoCloseable {

  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private final FileChannel file;
  private final List<JsonNode> lines;

  private WorldJournal(FileChannel file, List<JsonNode> lines) {
    this.file = file;
    this.lines = lines;
  }

  static WorldJournal open(Path path) {
    try {
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isAlone(file)) {
        file.close();
        throw new IOException(path + " is in use by another server");
      }
      byte[] content = Files.readAllBytes(path);
      int whole = content.length;
      while (whole > 0 && content[whole - 1] != '\n') {
        whole--;
      }
      List<JsonNode> lines = new ArrayList<>();
      for (String line : new String(content, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
        lines.add(MAPPER.readTree(line));
      }
      file.truncate(whole).position(whole);
      return new WorldJournal(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lock ends with the file, or with the process. */
  private static boolean isAlone(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** What was in the file when it was opened. */
  List<JsonNode> lines() {
    return lines;
  }

  synchronized void append(Object line) {
    try {
      byte[] bytes = (MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
