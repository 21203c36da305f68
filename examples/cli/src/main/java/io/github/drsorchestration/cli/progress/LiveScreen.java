package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A terminal: what happened scrolls up, and below it the present state is redrawn in place. */
public final class LiveScreen implements Display {

  private static final Duration FRAME = Duration.ofMillis(80);

  private final PrintWriter out;
  private final Terminal terminal;
  private final Stopwatch stopwatch;
  private final Panel panel;
  private final Narrator narrator = new Narrator();
  private int drawn;
  private Duration nextFrame = Duration.ZERO;

  public LiveScreen(PrintWriter out, Terminal terminal, Stopwatch stopwatch) {
    this.out = out;
    this.terminal = terminal;
    this.stopwatch = stopwatch;
    this.panel = new Panel(terminal);
  }

  @Override
  public void happened(ExecutionEvent event, Execution execution) {
    scroll(narrator.tell(event, execution));
  }

  @Override
  public void refused(Instant at, String text, Execution execution) {
    scroll(narrator.refused(at, text, execution));
  }

  @Override
  public void passed(Instant now, Execution execution) {
    scroll(narrator.pause(now));
    if (stopwatch.elapsed().compareTo(nextFrame) >= 0) {
      nextFrame = stopwatch.elapsed().plus(FRAME);
      erase();
      List<Line> lines = panel.draw(now, execution);
      lines.forEach(this::print);
      drawn = lines.size();
      out.flush();
    }
  }

  @Override
  public void ended(List<Line> summary) {
    scroll(narrator.rest());
    erase();
    summary.forEach(this::print);
    out.flush();
  }

  private void scroll(List<Line> lines) {
    if (!lines.isEmpty()) {
      erase();
      lines.forEach(this::print);
      nextFrame = stopwatch.elapsed();
    }
  }

  private void erase() {
    if (drawn > 0) {
      // Up to the first line of the picture, then clear from there to the end of the screen.
      out.print("\u001b[" + drawn + "A\r\u001b[J");
      drawn = 0;
    }
  }

  private void print(Line line) {
    out.println(line.painted(terminal.colours()));
  }
}
