package io.github.drsorchestration.cli.terminal;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the output device can do.
 *
 * @param interactive whether lines can be redrawn
 * @param colours whether it shows colours
 * @param unicode whether it shows more than ASCII
 * @param width how many columns to use
 */
public record Terminal(boolean interactive, boolean colours, boolean unicode, int width) {

  /** A file or a pipe. */
  public static final Terminal PIPE = new Terminal(false, false, false, 80);

  private static final int DEFAULT_WIDTH = 80;
  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 120;

  /** What this process prints to. */
  public static Terminal detect() {
    boolean terminal = isTerminal(System.console());
    OptionalInt columns = terminal ? TerminalSize.columns() : OptionalInt.empty();
    return of(terminal, System.getenv(), charset(), columns);
  }

  /** Whether somebody can be asked. */
  public static boolean isInteractive() {
    return isTerminal(System.console());
  }

  /** The encoding of a terminal; whatever reads a pipe or a file expects UTF-8. */
  public static Charset charset() {
    if (!isTerminal(System.console())) {
      return StandardCharsets.UTF_8;
    }
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }

  static Terminal of(
      boolean terminal, Map<String, String> environment, Charset charset, OptionalInt columns) {
    if (!terminal || "dumb".equals(environment.get("TERM"))) {
      return PIPE;
    }
    boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean unicode = charset.newEncoder().canEncode("█░✓");
    int width = columns.orElse(exported(environment.getOrDefault("COLUMNS", "")));
    return new Terminal(true, colours, unicode, Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)));
  }

  private static int exported(String columns) {
    return columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
  }

  /** Since Java 22 there is a console for pipes too, and a method that tells. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
