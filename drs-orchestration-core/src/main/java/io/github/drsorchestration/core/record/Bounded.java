package io.github.drsorchestration.core.record;

import java.util.regex.Pattern;

/**
 * Lines of limited length, without what could forge another one, turn their letters around or
 * control a terminal.
 */
public final class Bounded {

  private static final String MORE = "…";

  /** White space, control characters, halves of characters, and changes of direction. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Z}\\p{Cc}\\p{Cs}\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+");

  private Bounded() {}

  /**
   * One line.
   *
   * @param max how many characters it has at most
   */
  public static String line(String text, int max) {
    String clean = UNSEEN.matcher(text).replaceAll(" ").strip();
    if (clean.length() <= max) {
      return clean;
    }
    int end = max - MORE.length();
    boolean splitsPair = Character.isHighSurrogate(clean.charAt(end - 1));
    return clean.substring(0, splitsPair ? end - 1 : end) + MORE;
  }
}
