package io.github.drsorchestration.cli.reading;

import io.github.drsorchestration.cli.problem.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a document is read from: a file, or standard input.
 *
 * @param name the name in messages
 */
public record Source(Path file, String name) {

  private static final String STANDARD_INPUT = "-";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public static Source of(Path file) {
    String name = file.toString();
    return new Source(file, name.equals(STANDARD_INPUT) ? "standard input" : name);
  }

  /** The text, without the byte order mark that some editors put before it. */
  public String text() {
    String text = decoded();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  private String decoded() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (CharacterCodingException wrong) {
      throw new BadInputException(name + ": is not UTF-8 text");
    } catch (IOException unreadable) {
      throw new BadInputException(name + ": cannot be read");
    }
  }

  private byte[] bytes() throws IOException {
    if (file.toString().equals(STANDARD_INPUT)) {
      return System.in.readAllBytes();
    }
    if (Files.notExists(file)) {
      throw new BadInputException(name + ": there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw new BadInputException(name + ": is a directory, not a file");
    }
    return Files.readAllBytes(file);
  }
}
