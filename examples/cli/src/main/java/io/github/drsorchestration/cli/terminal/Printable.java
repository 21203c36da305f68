package io.github.drsorchestration.cli.terminal;

import java.util.Locale;

/**
 * Escapes the characters by which a text could forge a line of output or control the terminal: C0
 * and C1 controls, line separators, bidirectional overrides and lone surrogates.
 */
public final class Printable {

  private Printable() {}

  /** The text on one line, each harmful character as an escape such as {@code \u001b}. */
  public static String line(String text) {
    return escaped(text, true);
  }

  /** A JSON document, which stays valid: its line breaks remain, as they are layout there. */
  public static String json(String document) {
    return escaped(document, false);
  }

  /** A text for a file that has to be valid UTF-8. */
  public static String withoutLoneSurrogates(String text) {
    return text.codePoints()
        .map(point -> isSurrogate(point) ? 0xFFFD : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String escaped(String text, boolean breaksToo) {
    if (text.codePoints().noneMatch(point -> isHarmful(point, breaksToo))) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (isHarmful(point, breaksToo)) {
                escaped.append(escape(point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static boolean isHarmful(int point, boolean breaksToo) {
    if (point == '\n' || point == '\r') {
      return breaksToo;
    }
    return Character.isISOControl(point)
        || point == 0x2028
        || point == 0x2029
        || isBidirectionalControl(point)
        || isSurrogate(point);
  }

  private static boolean isBidirectionalControl(int point) {
    return point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", point);
    };
  }
}
