package io.github.drsorchestration.core.notification;

/** Texts of limited length, without what could forge a line or control a terminal. */
final class Bounded {

  private static final String MORE = "…";

  private Bounded() {}

  /** One line. */
  static String line(String text, int max) {
    return text(text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp} ]+", " ").strip(), max);
  }

  /** Lines. */
  static String text(String text, int max) {
    String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    if (clean.length() <= max) {
      return clean;
    }
    int end = max - MORE.length();
    boolean splitsPair = Character.isHighSurrogate(clean.charAt(end - 1));
    return clean.substring(0, splitsPair ? end - 1 : end) + MORE;
  }
}
