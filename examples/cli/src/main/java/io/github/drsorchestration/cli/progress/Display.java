package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.util.List;

/** Prints the progress of an execution. */
public interface Display extends ExecutionObserver {

  /** Prints the summary, after which nothing follows. */
  void finish(List<Line> summary);

  /** A live screen on a terminal, plain lines elsewhere and when only the summary is wanted. */
  static Display on(Console console, boolean quiet) {
    return on(console, quiet, EventSource.STORE);
  }

  /** The same, of what is read there. */
  static Display on(Console console, boolean quiet, EventSource source) {
    return console.terminal().interactive() && !quiet
        ? new LiveScreen(console, Stopwatch.started(), source)
        : new PlainLines(console, quiet, source);
  }
}
