package io.github.drsorchestration.quickstart.progress;

import io.github.drsorchestration.quickstart.time.Stopwatch;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line on a terminal that says how many of many things are done; silent in a pipe. */
public final class Counter {

  private static final Duration FRAME = Duration.ofMillis(100);
  private static final int BAR = 40;

  private final PrintWriter out;
  private final Terminal terminal;
  private final Stopwatch stopwatch;
  private final Glyphs glyphs;
  private Duration nextFrame = FRAME;

  public Counter(PrintWriter out, Terminal terminal, Stopwatch stopwatch) {
    this.out = out;
    this.terminal = terminal;
    this.stopwatch = stopwatch;
    this.glyphs = Glyphs.on(terminal);
  }

  /** So many are done, of nobody knows how many. */
  public void done(int count) {
    show(count, "", "");
  }

  /** So many are done, of all. */
  public void done(int count, int all) {
    int full = (int) ((long) BAR * count / all);
    String bar = glyphs.full().repeat(full) + glyphs.rest().repeat(BAR - full) + " ";
    show(count, bar, String.format(Locale.ROOT, " of %,d", all));
  }

  private void show(int count, String bar, String ofAll) {
    Duration now = stopwatch.elapsed();
    if (terminal.interactive() && now.compareTo(nextFrame) >= 0) {
      nextFrame = now.plus(FRAME);
      double rate = count * 1000.0 / Math.max(1, now.toMillis());
      out.print(String.format(Locale.ROOT, "\r%s%,d%s runs, %.0f/s ", bar, count, ofAll, rate));
      out.flush();
    }
  }

  /** Wipes the line. */
  public void ended() {
    if (terminal.interactive()) {
      out.print("\r\u001b[K");
    }
  }
}
