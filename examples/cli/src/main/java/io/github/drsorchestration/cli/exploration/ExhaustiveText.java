package io.github.drsorchestration.cli.exploration;

import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Rows;
import io.github.drsorchestration.cli.terminal.Tone;
import io.github.drsorchestration.testkit.explore.ExhaustiveExploration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The results of an exhaustive exploration as lines of text. */
public final class ExhaustiveText {

  private ExhaustiveText() {}

  /** The text, at most 80 columns wide except for defects. */
  public static List<Line> of(
      ExhaustiveExploration exploration, Duration elapsed, List<Path> written) {
    Rows rows = new Rows();
    rows.space();
    rows.add(
        new Line(
            Tone.HEADING,
            String.format(
                Locale.ROOT,
                "%s: every order in which %s finish, up to %d failing",
                exploration.planName(),
                Plural.of(exploration.servers(), "server"),
                exploration.maxFailures())));
    rows.space();
    exploration
        .statuses()
        .forEach(
            (status, count) ->
                rows.row(
                    Tone.of(status),
                    status.name(),
                    String.format(
                        Locale.ROOT, "%,7d  %5.1f%%", count, 100.0 * count / exploration.runs())));
    rows.space();
    row(rows, "Runs", exploration.runs(), "ways to finish and fail, each run once");
    row(rows, "Orders", exploration.orders(), "different orders of finishing");
    row(rows, "States", exploration.states(), "different saved states of the execution");
    row(rows, "Transitions", exploration.transitions(), "different pairs of consecutive states");
    row(rows, "Histories", exploration.histories(), "different sequences of states");
    rows.space();
    if (exploration.defects().isEmpty()) {
      rows.row(Tone.GOOD, "Invariants", "held in every state of every run");
    }
    rows.rows(Tone.BAD, "DEFECT", exploration.defects());
    double seconds = Math.max(1, elapsed.toMillis()) / 1000.0;
    rows.row(
        Tone.FAINT,
        "Explored",
        String.format(
            Locale.ROOT, "in %.1f s, %.0f runs per second", seconds, exploration.runs() / seconds));
    rows.rows(Tone.PLAIN, "Report", written.stream().map(Path::toString).toList());
    return rows.lines();
  }

  private static void row(Rows rows, String label, long count, String what) {
    rows.row(Tone.PLAIN, label, String.format(Locale.ROOT, "%,7d  %s", count, what));
  }
}
