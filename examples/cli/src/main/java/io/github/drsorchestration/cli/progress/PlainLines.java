package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** One line for everything that happened, where nothing is redrawn: in a pipe or a file. */
public final class PlainLines implements Display {

  private final PrintWriter out;
  private final Terminal terminal;
  private final boolean quiet;
  private final Narrator narrator = new Narrator();

  /**
   * Prints as things happen.
   *
   * @param out where to
   * @param terminal what that is
   * @param quiet whether nothing is said before the end
   */
  public PlainLines(PrintWriter out, Terminal terminal, boolean quiet) {
    this.out = out;
    this.terminal = terminal;
    this.quiet = quiet;
  }

  @Override
  public void happened(ExecutionEvent event, Execution execution) {
    say(narrator.tell(event, execution));
  }

  @Override
  public void refused(Instant at, String text, Execution execution) {
    say(narrator.refused(at, text, execution));
  }

  @Override
  public void passed(Instant now, Execution execution) {
    say(narrator.pause(now));
  }

  @Override
  public void ended(List<Line> summary) {
    say(narrator.rest());
    print(summary);
  }

  private void say(List<Line> lines) {
    if (!quiet) {
      print(lines);
    }
  }

  private void print(List<Line> lines) {
    lines.forEach(line -> out.println(line.painted(terminal.colours())));
    out.flush();
  }
}
