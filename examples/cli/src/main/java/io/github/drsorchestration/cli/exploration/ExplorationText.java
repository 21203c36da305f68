package io.github.drsorchestration.cli.exploration;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Rows;
import io.github.drsorchestration.cli.terminal.Tone;
import io.github.drsorchestration.testkit.explore.Exploration;
import io.github.drsorchestration.testkit.explore.FailureShare;
import io.github.drsorchestration.testkit.explore.PathShare;
import io.github.drsorchestration.testkit.explore.SeedOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/** The results of an exploration as lines of text. */
public final class ExplorationText {

  private static final int MAX_LISTED = 5;
  private static final int BAR = 30;
  private static final int NAME = 24;

  private final Exploration exploration;
  private final int runs;
  private final Rows rows = new Rows();

  private ExplorationText(Exploration exploration) {
    this.exploration = exploration;
    this.runs = exploration.outcomes().size();
  }

  /**
   * The text, at most 80 columns wide except for commands.
   *
   * @param elapsed the real time it took
   * @param replay the command that replays a seed
   * @param files the files that were written
   */
  public static List<Line> of(
      Exploration exploration, Duration elapsed, LongFunction<String> replay, List<Path> files) {
    ExplorationText text = new ExplorationText(exploration);
    text.headline();
    text.outcomes();
    text.rto();
    text.path("Path: waves", exploration.wavesOnPath());
    text.path("Path: servers", exploration.serversOnPath());
    text.failures();
    text.violations(replay);
    text.replays(replay);
    text.effort(elapsed);
    text.rows.rows(Tone.PLAIN, "Report", files.stream().map(Path::toString).toList());
    return text.rows.lines();
  }

  private void headline() {
    rows.space();
    rows.add(
        new Line(
            Tone.HEADING,
            String.format(
                Locale.ROOT,
                "%,d runs: %s of %s, %s",
                runs,
                exploration.kind().name().toLowerCase(Locale.ROOT),
                exploration.planName(),
                Plural.of(exploration.servers(), "server"))));
    rows.space();
  }

  private void outcomes() {
    exploration
        .statuses()
        .forEach((status, count) -> rows.row(Tone.of(status), label(status), shareOf(count, runs)));
    rows.space();
  }

  private static String label(ExecutionStatus status) {
    return status == ExecutionStatus.AWAITING_APPROVAL ? "UNAPPROVED" : status.name();
  }

  private static String shareOf(int count, int all) {
    double share = (double) count / all;
    return String.format(Locale.ROOT, "%,7d  %5.1f%%  ", count, share * 100)
        + "#".repeat((int) Math.round(share * BAR));
  }

  private void rto() {
    if (exploration.rtos().isEmpty()) {
      rows.row(Tone.BAD, "RTO", "never reached");
    } else {
      percentile("RTO P50", 50);
      percentile("RTO P90", 90);
      percentile("RTO P99", 99);
      percentile("Longest", 100);
    }
    Optional<Duration> target = exploration.target();
    exploration
        .shareWithinTarget()
        .ifPresent(
            share ->
                rows.row(
                    share >= 0.95 ? Tone.GOOD : Tone.BAD,
                    "Target",
                    String.format(
                        Locale.ROOT,
                        "%s  met in %.1f%% of all runs",
                        Clock.of(target.orElseThrow()),
                        share * 100)));
    if (exploration.neverUp() > 0) {
      rows.row(
          Tone.WAITING,
          "No RTO",
          String.format(
              Locale.ROOT,
              "%,d of %,d runs did not bring every server up",
              exploration.neverUp(),
              runs));
    }
    rows.space();
  }

  private void percentile(String label, double percent) {
    Duration value = exploration.rtoPercentile(percent).orElseThrow();
    String verdict =
        exploration
            .target()
            .map(limit -> value.compareTo(limit) <= 0 ? "" : "  beyond the target")
            .orElse("");
    rows.row(verdict.isEmpty() ? Tone.PLAIN : Tone.BAD, label, Clock.of(value) + verdict);
  }

  private void path(String label, List<PathShare> shares) {
    rows.rows(
        Tone.PLAIN,
        label,
        shares.stream()
            .limit(MAX_LISTED)
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        "%-" + NAME + "s %5.1f%%  for %s on average",
                        name(it.name()),
                        it.share() * 100,
                        Clock.of(it.meanTime())))
            .toList());
  }

  private void failures() {
    rows.rows(
        Tone.PLAIN,
        "Failed most",
        exploration.failures().stream().limit(MAX_LISTED).map(this::failure).toList());
    rows.space();
  }

  private String failure(FailureShare it) {
    return String.format(
        Locale.ROOT,
        "%-" + NAME + "s %5.1f%%  in %,d runs, not recovered in %,d",
        name(it.name()),
        100.0 * it.failed() / runs,
        it.failed(),
        it.lost());
  }

  private static String name(String name) {
    return Line.plain(name).truncatedTo(NAME).text();
  }

  private void violations(LongFunction<String> replay) {
    for (SeedOutcome broken : exploration.violations().stream().limit(MAX_LISTED).toList()) {
      rows.row(Tone.BAD, "DEFECT", broken.violations().get(0));
      rows.row(Tone.BAD, "", replay.apply(broken.seed()));
    }
  }

  private void replays(LongFunction<String> replay) {
    SeedOutcome worst = exploration.worst();
    if (worst.status() != ExecutionStatus.COMPLETED) {
      rows.row(
          Tone.PLAIN,
          "Worst",
          "seed %d: %s, %d of %s up"
              .formatted(
                  worst.seed(),
                  worst.status(),
                  worst.up(),
                  Plural.of(exploration.servers(), "server")));
      rows.row(Tone.FAINT, "", replay.apply(worst.seed()));
    }
    exploration
        .slowest()
        .ifPresent(
            slowest -> {
              rows.row(
                  Tone.PLAIN,
                  "Slowest",
                  "seed %d: RTO %s"
                      .formatted(slowest.seed(), Clock.of(slowest.rto().orElseThrow())));
              rows.row(Tone.FAINT, "", replay.apply(slowest.seed()));
            });
  }

  private void effort(Duration elapsed) {
    double seconds = Math.max(1, elapsed.toMillis()) / 1000.0;
    rows.row(
        Tone.FAINT,
        "Explored",
        String.format(
            Locale.ROOT, "%,d runs in %.1f s, %.0f per second", runs, seconds, runs / seconds));
  }
}
