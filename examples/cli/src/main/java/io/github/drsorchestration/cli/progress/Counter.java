package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.cli.time.Stopwatch;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * One line on a terminal that says how many of many things are done. In a pipe it is silent, or
 * writes a line for every tenth.
 */
public final class Counter {

  private static final Duration FRAME = Duration.ofMillis(100);
  private static final int BAR = 40;

  private final PrintWriter out;
  private final Terminal terminal;
  private final Stopwatch stopwatch;
  private final Glyphs glyphs;
  private Duration nextFrame = FRAME;
  private boolean everyTenth;

  public Counter(PrintWriter out, Terminal terminal, Stopwatch stopwatch) {
    this.out = out;
    this.terminal = terminal;
    this.stopwatch = stopwatch;
    this.glyphs = Glyphs.on(terminal);
  }

  /** For what takes long: writes a line for every tenth where nobody sees the bar. */
  public Counter everyTenth() {
    everyTenth = true;
    return this;
  }

  /** So many are done, of nobody knows how many. */
  public synchronized void done(int count) {
    show(count, "", "");
  }

  /** So many are done, of all. */
  public synchronized void done(int count, int all) {
    int full = (int) ((long) BAR * count / all);
    String bar = glyphs.full().repeat(full) + glyphs.rest().repeat(BAR - full) + " ";
    String ofAll = String.format(Locale.ROOT, " of %,d", all);
    show(count, bar, ofAll);
    boolean tenth = 10L * count / all > 10L * (count - 1) / all;
    if (everyTenth && !terminal.interactive() && tenth) {
      out.println(text(count, ofAll));
      out.flush();
    }
  }

  private void show(int count, String bar, String ofAll) {
    Duration now = stopwatch.elapsed();
    if (terminal.interactive() && now.compareTo(nextFrame) >= 0) {
      nextFrame = now.plus(FRAME);
      out.print("\r" + bar + text(count, ofAll) + " ");
      out.flush();
    }
  }

  private String text(int count, String ofAll) {
    double rate = count * 1000.0 / Math.max(1, stopwatch.elapsed().toMillis());
    return String.format(Locale.ROOT, "%,d%s runs, %.0f/s", count, ofAll, rate);
  }

  /** Wipes the line. */
  public void ended() {
    if (terminal.interactive()) {
      out.print("\r\u001b[K");
    }
  }
}
