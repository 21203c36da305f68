package io.github.drsorchestration.cli.exploration;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.testkit.explore.Exploration;
import io.github.drsorchestration.testkit.explore.FailureShare;
import io.github.drsorchestration.testkit.explore.PathShare;
import io.github.drsorchestration.testkit.explore.SeedOutcome;
import io.github.drsorchestration.testkit.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that the template of the page refers to. */
final class ExplorationPage {

  private static final int MAX_LISTED = 12;

  final String css;
  final String plan;
  final String kind;
  final List<Fact> facts;
  final List<Card> cards;
  final List<Outcome> outcomes;
  final List<RtoChart> chart;
  final List<PathRow> waves;
  final List<PathRow> servers;
  final List<FailureRow> failures;
  final List<ReplayRow> replays;
  final List<FaultRow> faults;

  ExplorationPage(Exploration exploration, ExplorationDocument document, String css) {
    this.css = css;
    this.plan = exploration.planName();
    this.kind = words(exploration.kind());
    this.facts = facts(exploration);
    this.cards = cards(exploration);
    int runs = exploration.outcomes().size();
    this.outcomes =
        exploration.statuses().entrySet().stream()
            .map(it -> outcome(it.getKey(), it.getValue(), runs))
            .toList();
    this.chart = RtoDrawing.of(exploration).stream().toList();
    this.waves =
        exploration.wavesOnPath().stream().limit(MAX_LISTED).map(ExplorationPage::path).toList();
    this.servers =
        exploration.serversOnPath().stream().limit(MAX_LISTED).map(ExplorationPage::path).toList();
    this.failures =
        exploration.failures().stream().limit(MAX_LISTED).map(it -> row(it, runs)).toList();
    this.replays = replays(document);
    this.faults = document.faults().stream().map(ExplorationPage::row).toList();
  }

  record Fact(String name, String value) {}

  record Card(
      String style, String title, String verdict, String value, String filled, String note) {}

  record Outcome(String style, String name, String count, String share) {}

  record PathRow(String name, String share, String time) {}

  record FailureRow(String name, String share, int failed, int lost) {}

  record ReplayRow(String name, String what, String command) {}

  record FaultRow(String kind, String scope, String probability, String magnitude) {}

  private static List<Fact> facts(Exploration exploration) {
    List<SeedOutcome> runs = exploration.outcomes();
    return List.of(
        new Fact("Runs", String.format(Locale.ROOT, "%,d", runs.size())),
        new Fact("Seeds", runs.get(0).seed() + " to " + runs.get(runs.size() - 1).seed()),
        new Fact("Servers", exploration.servers() + ""),
        new Fact("RTO target", exploration.target().map(Clock::of).orElse("none")));
  }

  private static List<Card> cards(Exploration exploration) {
    List<Card> cards = new ArrayList<>();
    double completed = exploration.probabilityOf(ExecutionStatus.COMPLETED);
    cards.add(
        card(
            "Every server up",
            completed,
            "of all runs COMPLETED; " + exploration.neverUp() + " did not bring every server up"));
    exploration
        .shareWithinTarget()
        .ifPresent(
            share ->
                cards.add(
                    card(
                        "RTO target met",
                        share,
                        "of all runs were up within "
                            + Clock.of(exploration.target().orElseThrow()))));
    return cards;
  }

  private static Card card(String title, double share, String note) {
    String style = share >= 0.95 ? "met" : share >= 0.5 ? "not-reached" : "missed";
    return new Card(style, title, "", percent(share), number(share), note);
  }

  private static Outcome outcome(ExecutionStatus status, int count, int runs) {
    double share = (double) count / runs;
    return new Outcome(
        status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        words(status),
        count + " (" + percent(share) + ")",
        number(share));
  }

  private static PathRow path(PathShare it) {
    return new PathRow(it.name(), number(it.share()), Clock.of(it.meanTime()));
  }

  private static FailureRow row(FailureShare it, int runs) {
    return new FailureRow(it.name(), number((double) it.failed() / runs), it.failed(), it.lost());
  }

  private static List<ReplayRow> replays(ExplorationDocument document) {
    Stream<ReplayRow> defects =
        document.defects().stream()
            .limit(MAX_LISTED)
            .map(it -> new ReplayRow("Defect", it.run().violations().get(0), it.command()));
    Stream<ReplayRow> worst =
        Stream.of(document.worst())
            .filter(it -> it.run().status() != ExecutionStatus.COMPLETED)
            .map(it -> new ReplayRow("Worst", ended(it.run()), it.command()));
    Stream<ReplayRow> slowest =
        document.slowest().stream()
            .map(it -> new ReplayRow("Slowest", ended(it.run()), it.command()));
    return Stream.of(defects, worst, slowest).flatMap(rows -> rows).toList();
  }

  private static String ended(SeedOutcome run) {
    Optional<String> rto = run.rto().map(time -> ", RTO " + Clock.of(time));
    return "seed %d: %s, %d up%s".formatted(run.seed(), run.status(), run.up(), rto.orElse(""));
  }

  private static FaultRow row(Fault fault) {
    return new FaultRow(
        words(fault.kind()),
        words(fault.kind().scope()),
        String.format(Locale.ROOT, "%.1f%%", fault.probability() * 100),
        fault.magnitude().map((Duration it) -> Clock.of(it)).orElse(""));
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  private static String number(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }
}
