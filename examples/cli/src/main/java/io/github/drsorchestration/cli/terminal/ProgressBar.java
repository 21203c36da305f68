package io.github.drsorchestration.cli.terminal;

import io.github.drsorchestration.cli.time.Stopwatch;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts the runs that are done: redrawn in place on a terminal, a line now and then in a pipe, so
 * that a long command shows that it is alive.
 */
public final class ProgressBar {

  private static final Duration FRAME = Duration.ofMillis(100);
  private static final Duration LINE_INTERVAL = Duration.ofSeconds(10);
  private static final int LENGTH = 40;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final Console console;
  private final Stopwatch stopwatch;
  private final Glyphs glyphs;
  private Duration nextFrame = FRAME;
  private Duration nextLine = LINE_INTERVAL;

  public ProgressBar(Console console, Stopwatch stopwatch) {
    this.console = console;
    this.stopwatch = stopwatch;
    this.glyphs = Glyphs.on(console.terminal());
  }

  /** Shows a count whose total is not known; in a pipe, a line every ten seconds. */
  public synchronized void done(int count) {
    Duration now = stopwatch.elapsed();
    if (console.terminal().interactive()) {
      redraw(now, text(count, ""));
    } else if (now.compareTo(nextLine) >= 0) {
      nextLine = now.plus(LINE_INTERVAL);
      printLine(text(count, ""));
    }
  }

  /** Shows a count and its total; in a pipe, a line every tenth of the way. */
  public synchronized void done(int count, int total) {
    String text = text(count, String.format(Locale.ROOT, " of %,d", total));
    if (console.terminal().interactive()) {
      int full = (int) ((long) LENGTH * count / total);
      redraw(
          stopwatch.elapsed(),
          glyphs.full().repeat(full) + glyphs.rest().repeat(LENGTH - full) + " " + text);
    } else if (10L * count / total > 10L * (count - 1) / total) {
      printLine(text);
    }
  }

  /** Removes the bar from the terminal. */
  public synchronized void clear() {
    if (console.terminal().interactive()) {
      console.control(ERASE_LINE);
    }
  }

  private void redraw(Duration now, String text) {
    if (now.compareTo(nextFrame) >= 0) {
      nextFrame = now.plus(FRAME);
      console.control("\r" + text + " ");
      console.flush();
    }
  }

  private void printLine(String text) {
    console.println(text);
    console.flush();
  }

  private String text(int count, String ofTotal) {
    double rate = count * 1000.0 / Math.max(1, stopwatch.elapsed().toMillis());
    return String.format(Locale.ROOT, "%,d%s runs, %.0f/s", count, ofTotal, rate);
  }
}
