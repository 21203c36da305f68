package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Tone;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** On a terminal: events scroll up, and the status panel below them is redrawn in place. */
final class LiveScreen implements Display {

  private static final Duration FRAME = Duration.ofMillis(80);
  private static final String CURSOR_UP = "\u001b[%dA\r";
  private static final String CLEAR_BELOW = "\u001b[J";
  private static final String AUTOWRAP_OFF = "\u001b[?7l";
  private static final String AUTOWRAP_ON = "\u001b[?7h";

  private final Console console;
  private final Stopwatch stopwatch;
  private final StatusPanel panel;
  private final EventSource source;
  private final EventLines lines;
  private int drawn;
  private boolean silent;
  private Duration nextFrame = Duration.ZERO;

  LiveScreen(Console console, Stopwatch stopwatch, EventSource source) {
    this.console = console;
    this.source = source;
    this.lines = new EventLines(source);
    this.stopwatch = stopwatch;
    this.panel = new StatusPanel(console.terminal());
  }

  @Override
  public void onEvent(ExecutionEvent event, Execution execution) {
    scroll(lines.onEvent(event, execution));
  }

  @Override
  public void onRefusal(Instant at, String text, Execution execution) {
    scroll(lines.onRefusal(at, text, execution));
  }

  @Override
  public void onTick(Instant now, Execution execution) {
    scroll(lines.onTick(now));
    frame(panel.draw(now, execution));
  }

  @Override
  public void onSilence(Instant since, Instant now, String why, Execution lastKnown) {
    if (!silent) {
      silent = true;
      scroll(lines.onSilence(since, why, lastKnown));
    }
    List<Line> picture = new ArrayList<>(panel.draw(now, lastKnown));
    picture.add(
        new Line(
            Tone.BAD,
            "    no answer from " + source.title() + " for " + Clock.between(since, now)));
    frame(picture);
  }

  @Override
  public void onAnswer(Instant since, Instant now, Execution lastKnown) {
    silent = false;
    scroll(lines.onAnswer(since, now, lastKnown));
  }

  @Override
  public void finish(List<Line> summary) {
    scroll(lines.flush());
    erase();
    console.println(summary);
    console.flush();
  }

  private void frame(List<Line> picture) {
    if (stopwatch.elapsed().compareTo(nextFrame) >= 0) {
      nextFrame = stopwatch.elapsed().plus(FRAME);
      erase();
      draw(picture);
      console.flush();
    }
  }

  private void scroll(List<Line> text) {
    if (!text.isEmpty()) {
      erase();
      console.println(text);
      nextFrame = stopwatch.elapsed();
    }
  }

  /** A line that wrapped would take two rows, of which only one would be erased. */
  private void draw(List<Line> picture) {
    console.control(AUTOWRAP_OFF);
    console.println(picture);
    console.control(AUTOWRAP_ON);
    drawn = picture.size();
  }

  private void erase() {
    if (drawn > 0) {
      console.control(CURSOR_UP.formatted(drawn) + CLEAR_BELOW);
      drawn = 0;
    }
  }
}
