package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Line;
import java.time.Instant;
import java.util.List;

/** In a pipe or a file: one line per event, nothing redrawn. */
final class PlainLines implements Display {

  private final Console console;
  private final boolean quiet;
  private final EventLines lines;
  private boolean silent;

  /**
   * @param quiet whether to print only the summary
   */
  PlainLines(Console console, boolean quiet, EventSource source) {
    this.console = console;
    this.lines = new EventLines(source);
    this.quiet = quiet;
  }

  @Override
  public void onEvent(ExecutionEvent event, Execution execution) {
    progress(lines.onEvent(event, execution));
  }

  @Override
  public void onRefusal(Instant at, String text, Execution execution) {
    progress(lines.onRefusal(at, text, execution));
  }

  @Override
  public void onTick(Instant now, Execution execution) {
    progress(lines.onTick(now));
  }

  /** Even a quiet command says why it does not come to an end. */
  @Override
  public void onSilence(Instant since, Instant now, String why, Execution lastKnown) {
    if (!silent) {
      silent = true;
      console.println(lines.onSilence(since, why, lastKnown));
      console.flush();
    }
  }

  @Override
  public void onAnswer(Instant since, Instant now, Execution lastKnown) {
    silent = false;
    console.println(lines.onAnswer(since, now, lastKnown));
    console.flush();
  }

  @Override
  public void finish(List<Line> summary) {
    progress(lines.flush());
    console.println(summary);
    console.flush();
  }

  private void progress(List<Line> text) {
    if (!quiet && !text.isEmpty()) {
      console.println(text);
      console.flush();
    }
  }
}
