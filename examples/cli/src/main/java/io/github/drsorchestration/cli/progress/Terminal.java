package io.github.drsorchestration.cli.progress;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we print to.
 *
 * @param interactive whether somebody watches, so that lines can be redrawn
 * @param colours whether it shows colours
 * @param unicode whether it shows more than ASCII
 * @param width how many columns are used
 */
public record Terminal(boolean interactive, boolean colours, boolean unicode, int width) {

  /** A file or a pipe. */
  public static final Terminal PIPE = new Terminal(false, false, false, 80);

  private static final int USUAL_WIDTH = 80;
  private static final int WIDEST = 120;

  /** The one that this process prints to. */
  public static Terminal detect() {
    return of(isTerminal(System.console()), System.getenv(), charset());
  }

  static Terminal of(boolean terminal, Map<String, String> environment, Charset charset) {
    if (!terminal || "dumb".equals(environment.get("TERM"))) {
      return PIPE;
    }
    boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean unicode = charset.newEncoder().canEncode("█░✓");
    return new Terminal(true, colours, unicode, width(environment.getOrDefault("COLUMNS", "")));
  }

  private static int width(String columns) {
    return columns.matches("\\d{2,4}")
        ? Math.max(40, Math.min(WIDEST, Integer.parseInt(columns)))
        : USUAL_WIDTH;
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

  private static Charset charset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }
}
