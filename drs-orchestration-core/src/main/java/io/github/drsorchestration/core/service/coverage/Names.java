package io.github.drsorchestration.core.service.coverage;

import java.util.Locale;

/** Names and ids of what is proposed. */
final class Names {

  private static final int MAX_NAME = 64;

  private Names() {}

  static String shortened(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", " ").strip();
    return printable.length() <= MAX_NAME ? printable : printable.substring(0, MAX_NAME).strip();
  }

  static String id(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "proposed" : id;
  }
}
