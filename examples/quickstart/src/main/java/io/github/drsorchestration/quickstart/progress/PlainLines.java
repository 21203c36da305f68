package io.github.drsorchestration.quickstart.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionEvent;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** A pipe or a file: one line for everything that happened, and no control characters. */
public final class PlainLines implements Audience {

  private final PrintWriter out;
  private final Narrator narrator = new Narrator();

  public PlainLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void happened(ExecutionEvent event, Execution execution) {
    print(narrator.tell(event, execution));
  }

  @Override
  public void refused(Instant at, String text, Execution execution) {
    print(narrator.refused(at, text, execution));
  }

  @Override
  public void passed(Instant now, Execution execution) {
    print(narrator.pause(now));
  }

  @Override
  public void ended(List<Line> summary) {
    print(narrator.rest());
    print(summary);
  }

  private void print(List<Line> lines) {
    lines.forEach(line -> out.println(line.text()));
    out.flush();
  }
}
