package io.github.drsorchestration.aws.notify.sns;

import java.text.Normalizer;

/** The subject of a mail as SNS accepts it: one line of printable ASCII. */
final class Subject {

  /** SNS requires fewer than a hundred characters. */
  private static final int MAX_LENGTH = 99;

  private Subject() {}

  static String of(String text) {
    String line = ascii(text);
    return line.length() <= MAX_LENGTH
        ? line
        : line.substring(0, MAX_LENGTH - 3).stripTrailing() + "...";
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\x20-\\x7e]", "?");
  }
}
