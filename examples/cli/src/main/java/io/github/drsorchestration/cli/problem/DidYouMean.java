package io.github.drsorchestration.cli.problem;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was meant by a misspelt one. */
public final class DidYouMean {

  private static final int MAX_LISTED = 10;

  /** A file may have thousands of servers, and thousands of wrong references to them. */
  private static final int MAX_COMPARED = 200;

  private DidYouMean() {}

  /** The most similar known name, if it is similar enough. */
  private static Optional<String> closest(String misspelt, Collection<String> known) {
    int max = Math.max(1, misspelt.length() / 3);
    return known.stream()
        .limit(MAX_COMPARED)
        .filter(name -> distance(misspelt, name) <= max)
        .min(Comparator.comparingInt(name -> distance(misspelt, name)));
  }

  /** The end of a message about an unknown name: the one that was meant, or all there are. */
  public static String hint(String misspelt, Collection<String> known) {
    if (known.isEmpty()) {
      return "";
    }
    String similar = ifSimilar(misspelt, known);
    return similar.isEmpty() ? "; there is: " + listed(known) : similar;
  }

  /** The end of such a message if a known name is similar; otherwise empty. */
  public static String ifSimilar(String misspelt, Collection<String> known) {
    return closest(misspelt, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  private static String listed(Collection<String> names) {
    String first = names.stream().limit(MAX_LISTED).collect(joining(", "));
    int more = names.size() - MAX_LISTED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** Levenshtein distance, ignoring case. */
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
