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
  private final long all;
  private Duration nextFrame = FRAME;

  public Counter(PrintWriter out, Terminal terminal, Stopwatch stopwatch, long all) {
    this.out = out;
    this.terminal = terminal;
    this.stopwatch = stopwatch;
    this.glyphs = Glyphs.on(terminal);
    this.all = all;
  }

  /** So many are done. */
  public void done(long count) {
    Duration now = stopwatch.elapsed();
    if (terminal.interactive() && now.compareTo(nextFrame) >= 0) {
      nextFrame = now.plus(FRAME);
      int full = (int) (BAR * count / all);
      out.print(
          String.format(
              Locale.ROOT,
              "\r%s%s %,d of %,d, %.0f/s ",
              glyphs.full().repeat(full),
              glyphs.rest().repeat(BAR - full),
              count,
              all,
              count * 1000.0 / Math.max(1, now.toMillis())));
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
