package io.github.drsorchestration.core.service.coverage;

import java.util.Locale;
import java.util.Set;

/** Names and ids of what is proposed. */
final class Names {

  private static final int MAX_NAME = 64;

  private Names() {}

  static String shortened(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", " ").strip();
    return printable.length() <= MAX_NAME ? printable : printable.substring(0, MAX_NAME).strip();
  }

  /** A name that none of the others has, ignoring case; it becomes one of them. */
  static String unique(String wanted, Set<String> others) {
    String name = wanted;
    for (int i = 2; !others.add(name.toLowerCase(Locale.ROOT)); i++) {
      String end = "-" + i;
      name = wanted.substring(0, Math.min(wanted.length(), MAX_NAME - end.length())) + end;
    }
    return name;
  }

  static String id(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "proposed" : id;
  }
}
