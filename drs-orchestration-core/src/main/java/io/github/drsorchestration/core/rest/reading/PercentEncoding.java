package io.github.drsorchestration.core.rest.reading;

import io.github.drsorchestration.core.input.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The encoding of paths and queries, which is UTF-8 without control characters. */
public final class PercentEncoding {

  private PercentEncoding() {}

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The text of one segment of a path.
   *
   * @param part what it is a part of, for messages
   */
  static String decode(String encoded, String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    int i = 0;
    while (i < encoded.length()) {
      char c = encoded.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        throw new InvalidInputException(
            part, "must be printable ASCII; anything else is percent-encoded");
      }
      bytes.write(c == '%' ? octet(encoded, i, part) : c);
      i += c == '%' ? 3 : 1;
    }
    return withoutControls(utf8(bytes.toByteArray(), part), part);
  }

  /** The text of a name or value of a query, where a space may be a plus. */
  static String decodeForm(String encoded, String part) {
    return decode(encoded.replace("+", "%20"), part);
  }

  private static int octet(String encoded, int at, String part) {
    int high = at + 2 < encoded.length() ? digit(encoded.charAt(at + 1)) : -1;
    int low = at + 2 < encoded.length() ? digit(encoded.charAt(at + 2)) : -1;
    if (high < 0 || low < 0) {
      throw new InvalidInputException(part, "has a '%' without two hexadecimal digits");
    }
    return high << 4 | low;
  }

  private static int digit(char c) {
    return Character.digit(c, 16);
  }

  /** The text of bytes, where a replacement character would hide that something is wrong. */
  static String utf8(byte[] bytes, String part) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(part, "must be UTF-8");
    }
  }

  private static String withoutControls(String text, String part) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException(part, "must not contain control characters");
    }
    return text;
  }
}
