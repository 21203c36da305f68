package io.github.drsorchestration.core.input;

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

  /** Levenshtein distance, ignoring case; two letters that are swapped count as one mistake. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] mistakes = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        mistakes[i][j] = i == 0 || j == 0 ? i + j : cheapest(mistakes, a, b, i, j);
      }
    }
    return mistakes[a.length()][b.length()];
  }

  private static int cheapest(int[][] mistakes, String a, String b, int i, int j) {
    int changed = mistakes[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int added = 1 + Math.min(mistakes[i - 1][j], mistakes[i][j - 1]);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    int least = Math.min(changed, added);
    return swapped ? Math.min(least, mistakes[i - 2][j - 2] + 1) : least;
  }
}
