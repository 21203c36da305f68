package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into lines, each with the time since the start. Servers of one wave with the same
 * outcome at the same moment share a line, so such a line is held back until it is complete.
 */
final class EventLines {

  private static final int MAX_NAMES = 5;
  private static final Set<EventType> GROUPED =
      Set.of(
          EventType.SERVER_RECOVERED,
          EventType.SERVER_RETRIED,
          EventType.SERVER_SKIPPED,
          EventType.INSTANCE_TERMINATED);

  private final EventSource source;
  private final List<String> names = new ArrayList<>();
  private @Nullable ExecutionEvent first;
  private @Nullable Instant start;

  EventLines(EventSource source) {
    this.source = source;
  }

  /** The lines that are complete now that this event has happened. */
  List<Line> onEvent(ExecutionEvent event, Execution execution) {
    start = execution.declaredAt();
    List<Line> lines = new ArrayList<>();
    if (!joins(event)) {
      lines.addAll(flush());
    }
    if (GROUPED.contains(event.type())) {
      first = first == null ? event : first;
      names.add(event.serverId().map(id -> Servers.name(execution, id)).orElse("?"));
    } else {
      EventText.lines(event, execution).forEach(line -> lines.add(timed(event.at(), line)));
    }
    return lines;
  }

  /** The lines for a refused request. */
  List<Line> onRefusal(Instant at, String text, Execution execution) {
    start = execution.declaredAt();
    List<Line> lines = new ArrayList<>(flush());
    lines.add(timed(at, new Line(Tone.BAD, text)));
    return lines;
  }

  /** The lines when the execution cannot be read any more. */
  List<Line> onSilence(Instant since, String why, Execution lastKnown) {
    start = lastKnown.createdAt();
    List<Line> lines = new ArrayList<>(flush());
    lines.add(
        timed(
            since, new Line(Tone.BAD, source.title() + " does not answer; " + source.meanwhile())));
    lines.add(timed(since, new Line(Tone.BAD, why)));
    return lines;
  }

  /** The line when it can be read again. */
  List<Line> onAnswer(Instant since, Instant now, Execution lastKnown) {
    start = lastKnown.createdAt();
    return List.of(
        timed(
            now,
            new Line(
                Tone.GOOD, source.title() + " answers again, after " + Clock.between(since, now))));
  }

  /** The held-back line, once time has passed and no server can join it any more. */
  List<Line> onTick(Instant now) {
    return first != null && first.at().isBefore(now) ? flush() : List.of();
  }

  /** The held-back line. */
  List<Line> flush() {
    ExecutionEvent grouped = first;
    if (grouped == null) {
      return List.of();
    }
    Line line = timed(grouped.at(), groupedLine(grouped));
    first = null;
    names.clear();
    return List.of(line);
  }

  private boolean joins(ExecutionEvent event) {
    ExecutionEvent grouped = first;
    return grouped != null
        && grouped.type() == event.type()
        && grouped.at().equals(event.at())
        && grouped.wave().equals(event.wave())
        && grouped.reason().equals(event.reason());
  }

  private Line groupedLine(ExecutionEvent event) {
    String wave = event.wave().map(name -> "wave " + name + ": ").orElse("");
    String who = Servers.listed(names, MAX_NAMES);
    String why = event.reason().map(reason -> ": " + reason).orElse("");
    return switch (event.type()) {
      case SERVER_RECOVERED -> new Line(Tone.GOOD, wave + who + " up");
      case SERVER_RETRIED -> new Line(Tone.WAITING, wave + who + " to be launched again" + why);
      case SERVER_SKIPPED -> new Line(Tone.WAITING, wave + who + " skipped" + why);
      default -> new Line(Tone.FAINT, wave + who + " terminated");
    };
  }

  private Line timed(Instant at, Line line) {
    Instant zero = Optional.ofNullable(start).orElse(at);
    return new Line(line.tone(), "[+" + Clock.between(zero, at) + "] " + line.text());
  }
}
