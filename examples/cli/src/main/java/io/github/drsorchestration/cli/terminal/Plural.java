package io.github.drsorchestration.cli.terminal;

/** Counts with their noun. */
public final class Plural {

  private Plural() {}

  /** "1 wave", "3 waves". */
  public static String of(long count, String singular) {
    return count + " " + singular + (count == 1 ? "" : "s");
  }
}
