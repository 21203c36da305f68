package io.github.drsorchestration.server.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
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

  private final SeekableByteChannel file;
  private final List<JsonNode> lines;

  /** Where the last line ends that is whole; what follows was not acknowledged. */
  private long end;

  /**
   * @param file whose writes are on the disk when they return; at the end of the last line
   */
  WorldJournal(SeekableByteChannel file, List<JsonNode> lines) throws IOException {
    this.file = file;
    this.lines = lines;
    this.end = file.position();
  }

  /**
   * Reads what is there, to go on after it.
   *
   * @throws UncheckedIOException if another server has it, or it cannot be read
   */
  static WorldJournal open(Path path) {
    try {
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
      try {
        return open(path, file);
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static WorldJournal open(Path path, FileChannel file) throws IOException {
    if (!isAlone(file)) {
      throw new IOException(path + " is in use by another server");
    }
    byte[] content = Files.readAllBytes(path);
    int whole = content.length;
    while (whole > 0 && content[whole - 1] != '\n') {
      whole--;
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : new String(content, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
      lines.add(read(path, lines.size() + 1, line));
    }
    file.truncate(whole).position(whole);
    return new WorldJournal(file, lines);
  }

  private static JsonNode read(Path path, int number, String line) throws IOException {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(path + " is damaged in line " + number, e);
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

  /** Adds a line; one that cannot be written as a whole is not there afterwards. */
  synchronized void append(Object line) {
    try {
      byte[] bytes = (MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      if (file.position() > end) {
        file.truncate(end);
      }
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      end = file.position();
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
