package io.github.drsorchestration.core.service.configuration.foreign;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names of at most 64 characters, each once without regard to case. */
final class ShortNames {

  private static final int MAX_LENGTH = 64;

  private final Set<String> taken = new HashSet<>();

  /** The name, or one like it. */
  String unique(String wanted) {
    String name = cut(wanted, "");
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = cut(wanted, " (" + i + ")");
    }
    return name;
  }

  private static String cut(String name, String end) {
    int room = MAX_LENGTH - end.length();
    int length = name.codePointCount(0, name.length());
    return length <= room
        ? name + end
        : name.substring(0, name.offsetByCodePoints(0, room - 1)).strip() + "…" + end;
  }
}
