package io.github.drsorchestration.lambda.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A line of the log. */
public final class LogLine {

  private LogLine() {}

  /** Writes it in one piece, so that no other line comes in between. */
  public static void write(ObjectNode line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
