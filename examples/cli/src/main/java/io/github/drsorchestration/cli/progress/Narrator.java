package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in lines what happens, each with the simulated time since the start. Servers of one wave
 * that share a fate at the same moment share a line.
 */
final class Narrator {

  private static final int MAX_NAMES = 5;
  private static final Set<EventType> SHARED =
      Set.of(
          EventType.SERVER_RECOVERED,
          EventType.SERVER_RETRIED,
          EventType.SERVER_SKIPPED,
          EventType.INSTANCE_TERMINATED);

  private final List<String> names = new ArrayList<>();
  private @Nullable ExecutionEvent first;
  private @Nullable Instant start;

  /** What is to be said now that this has happened. */
  List<Line> tell(ExecutionEvent event, Execution execution) {
    start = execution.createdAt();
    List<Line> lines = new ArrayList<>();
    if (!joins(event)) {
      lines.addAll(rest());
    }
    if (SHARED.contains(event.type())) {
      first = first == null ? event : first;
      names.add(event.serverId().map(id -> Servers.name(execution, id)).orElse("?"));
    } else {
      EventText.lines(event, execution).forEach(line -> lines.add(timed(event.at(), line)));
    }
    return lines;
  }

  /** What is to be said of a request that came to nothing. */
  List<Line> refused(Instant at, String text, Execution execution) {
    start = execution.createdAt();
    List<Line> lines = new ArrayList<>(rest());
    lines.add(timed(at, new Line(Tone.BAD, text)));
    return lines;
  }

  /** What is to be said because time has passed and nobody else can share the last line. */
  List<Line> pause(Instant now) {
    return first != null && first.at().isBefore(now) ? rest() : List.of();
  }

  /** What was held back for others to share. */
  List<Line> rest() {
    ExecutionEvent shared = first;
    if (shared == null) {
      return List.of();
    }
    Line line = timed(shared.at(), together(shared));
    first = null;
    names.clear();
    return List.of(line);
  }

  private boolean joins(ExecutionEvent event) {
    ExecutionEvent shared = first;
    return shared != null
        && shared.type() == event.type()
        && shared.at().equals(event.at())
        && shared.wave().equals(event.wave())
        && shared.reason().equals(event.reason());
  }

  private Line together(ExecutionEvent event) {
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
