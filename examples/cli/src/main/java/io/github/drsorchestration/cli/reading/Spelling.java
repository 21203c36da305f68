package io.github.drsorchestration.cli.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a misspelt name. */
final class Spelling {

  private Spelling() {}

  /** The known name that needs the fewest changes, where those are few. */
  static Optional<String> closest(String misspelt, Collection<String> known) {
    int most = Math.max(1, misspelt.length() / 3);
    return known.stream()
        .filter(name -> distance(misspelt, name) <= most)
        .min(Comparator.comparingInt(name -> distance(misspelt, name)));
  }

  /** How many letters must be changed, inserted or removed, ignoring case (Levenshtein). */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
