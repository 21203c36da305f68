package io.github.drsorchestration.aws.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer by HTTP/1.1, of its body a number of bytes at most. */
final class AnswerReader {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
  private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})\\s*(;.*)?");
  private static final int MAX_LINE = 8 * 1024;
  private static final int MAX_LINES = 200;

  private final InputStream in;
  private final int maxBytes;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  AnswerReader(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in);
    this.maxBytes = maxBytes;
  }

  HttpAnswer read() throws IOException {
    int status = status();
    Map<String, String> headers = headers();
    while (status < 200) { // an interim answer
      status = status();
      headers = headers();
    }
    boolean complete = status == 204 || status == 304 || body(headers);
    return new HttpAnswer(status, body.toString(StandardCharsets.UTF_8), complete);
  }

  private int status() throws IOException {
    Matcher line = STATUS.matcher(line());
    if (!line.matches()) {
      throw new ProtocolException("the answer is not one of HTTP/1.1");
    }
    return Integer.parseInt(line.group(1));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < MAX_LINES; i++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    throw new ProtocolException("the answer has too many headers");
  }

  /** Whether all of the body was read. */
  private boolean body(Map<String, String> headers) throws IOException {
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .endsWith("chunked")) {
      return chunks();
    }
    String length = headers.get("content-length");
    if (length == null) {
      return toEnd();
    }
    if (!LENGTH.matcher(length).matches()) {
      throw new ProtocolException("the answer's length is no number");
    }
    return piece(Long.parseLong(length));
  }

  private boolean toEnd() throws IOException {
    byte[] rest = in.readNBytes(maxBytes);
    body.writeBytes(rest);
    return rest.length < maxBytes || in.read() < 0;
  }

  private boolean chunks() throws IOException {
    while (true) {
      Matcher size = CHUNK.matcher(line());
      if (!size.matches()) {
        throw new ProtocolException("a chunk of the answer has no size");
      }
      long length = Long.parseLong(size.group(1), 16);
      if (length == 0) {
        return true;
      }
      if (!piece(length)) {
        return false;
      }
      if (!line().isEmpty()) {
        throw new ProtocolException("a chunk of the answer is longer than it says");
      }
    }
  }

  /** Reads so many bytes; false if that is more than is wanted. */
  private boolean piece(long length) throws IOException {
    long wanted = Math.min(length, maxBytes - body.size());
    byte[] piece = in.readNBytes(Math.toIntExact(wanted));
    body.writeBytes(piece);
    if (piece.length < wanted) {
      throw new ProtocolException("the answer ended too early");
    }
    return wanted == length;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() < MAX_LINE) {
      int next = in.read();
      if (next < 0) {
        throw new ProtocolException("the answer ended too early");
      }
      if (next == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1).replaceAll("\r$", "");
      }
      line.write(next);
    }
    throw new ProtocolException("a line of the answer is too long");
  }
}
