package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.testkit.explore.ExhaustiveExploration;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Says what every order of finishing and failing came to. */
public final class ExhaustiveText {

  private ExhaustiveText() {}

  /** The text, of at most 80 columns but for defects. */
  public static List<Line> of(ExhaustiveExploration all, Duration real) {
    Rows rows = new Rows();
    rows.space();
    rows.add(
        new Line(
            Tone.HEADING,
            String.format(
                Locale.ROOT,
                "%s: every order in which %s finish, up to %d failing",
                all.planName(),
                Servers.counted(all.servers()),
                all.maxFailures())));
    rows.space();
    all.statuses()
        .forEach(
            (status, count) ->
                rows.row(
                    EventText.toneOf(status),
                    status.name(),
                    String.format(
                        Locale.ROOT, "%,7d  %5.1f%%", count, 100.0 * count / all.runs())));
    rows.space();
    row(rows, "Runs", all.runs(), "ways to finish and fail, each run once");
    row(rows, "Orders", all.orders(), "different orders of finishing were seen");
    row(rows, "States", all.states(), "different states of the execution were saved");
    row(rows, "Transitions", all.transitions(), "different pairs of a state and the next");
    row(rows, "Histories", all.histories(), "different sequences of states");
    rows.space();
    if (all.defects().isEmpty()) {
      rows.row(Tone.GOOD, "Invariants", "held in every state of every run");
    }
    rows.rows(Tone.BAD, "DEFECT", all.defects());
    double seconds = Math.max(1, real.toMillis()) / 1000.0;
    rows.row(
        Tone.FAINT,
        "Explored",
        String.format(
            Locale.ROOT, "in %.1f s, %.0f runs per second", seconds, all.runs() / seconds));
    return rows.lines();
  }

  private static void row(Rows rows, String label, long count, String what) {
    rows.row(Tone.PLAIN, label, String.format(Locale.ROOT, "%,7d  %s", count, what));
  }
}
