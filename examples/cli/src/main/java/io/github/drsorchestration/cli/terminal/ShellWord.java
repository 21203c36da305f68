package io.github.drsorchestration.cli.terminal;

import java.util.regex.Pattern;

/** A word of a command that the user can paste into a shell. */
public final class ShellWord {

  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\w./:@%+=,-]+");

  private ShellWord() {}

  /** The text as it is where the shell takes it as one word, otherwise in single quotes. */
  public static String of(String text) {
    return NEEDS_NO_QUOTES.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
