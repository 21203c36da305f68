package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.cli.run.Audience;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.io.PrintWriter;
import java.util.List;

/** Shows people what an audience sees. */
public interface Display extends Audience {

  /** Nothing more will happen; this is what is to be said at the end. */
  void ended(List<Line> summary);

  /** The display that suits the place: redrawn on a terminal, lines elsewhere. */
  static Display on(PrintWriter out, Terminal terminal, boolean quiet) {
    return terminal.interactive() && !quiet
        ? new LiveScreen(out, terminal, Stopwatch.started())
        : new PlainLines(out, terminal, quiet);
  }
}
