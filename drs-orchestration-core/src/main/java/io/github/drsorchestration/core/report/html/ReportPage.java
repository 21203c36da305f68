package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.JobReport;
import io.github.drsorchestration.api.report.SimulationMark;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.html.chart.Gantt;
import io.github.drsorchestration.core.report.html.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the template of the page asks for. */
final class ReportPage {

  /** A figure with what it counts. */
  record Figure(String value, String label, String style) {}

  /** A name with its value. */
  record Fact(String name, String value) {}

  private final ExecutionReport report;
  private final Optional<WholeDisaster> disaster;
  private final String css;

  ReportPage(ExecutionReport report, Optional<WholeDisaster> disaster, String css) {
    this.report = report;
    this.disaster = disaster;
    this.css = css;
  }

  String css() {
    return css;
  }

  String plan() {
    return report.planName();
  }

  String kind() {
    return Texts.words(report.kind());
  }

  String status() {
    return Texts.words(report.status());
  }

  String statusStyle() {
    return Texts.style(report.status());
  }

  String reason() {
    return report.reason().orElse("");
  }

  List<VerdictCard> cards() {
    return List.of(VerdictCard.rto(report), VerdictCard.rpo(report));
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Execution", report.executionId()));
    facts.add(new Fact("Recovered to", places()));
    facts.add(new Fact("Started by", report.startedBy().toString()));
    facts.add(new Fact("Declared", Texts.moment(report.declaredAt())));
    report.cutoverAt().ifPresent(at -> facts.add(new Fact("Cutover", Texts.moment(at))));
    report.startedAt().ifPresent(at -> facts.add(new Fact("Started", Texts.moment(at))));
    report.endedAt().ifPresent(at -> facts.add(new Fact("Ended", Texts.moment(at))));
    for (Map.Entry<String, String> parameter : report.parameters().entrySet()) {
      facts.add(new Fact("Parameter " + parameter.getKey(), parameter.getValue()));
    }
    return facts;
  }

  private String places() {
    return report.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .map(server -> server.where().toString())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  List<Figure> figures() {
    int servers = report.serverCounts().values().stream().mapToInt(Integer::intValue).sum();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(Integer.toString(servers), servers == 1 ? "server" : "servers", ""));
    report
        .serverCounts()
        .forEach(
            (status, count) ->
                figures.add(
                    new Figure(Integer.toString(count), serverWord(status), Texts.style(status))));
    int retried =
        (int)
            report.waves().stream()
                .flatMap(wave -> wave.servers().stream())
                .filter(server -> server.launches().size() > 1)
                .count();
    if (retried > 0) {
      figures.add(new Figure(Integer.toString(retried), "retried", "retried"));
    }
    figures.add(count(report.waves().size(), "wave"));
    figures.add(count(jobs(), "DRS job"));
    figures.add(new Figure(Texts.duration(elapsed()), "since declaration", ""));
    return figures;
  }

  private static String serverWord(ServerStatus status) {
    return status == ServerStatus.RECOVERED ? "up" : Texts.words(status);
  }

  private static Figure count(int count, String noun) {
    return new Figure(Integer.toString(count), count == 1 ? noun : noun + "s", "");
  }

  private int jobs() {
    return (int)
        report.waves().stream()
            .map(WaveReport::jobs)
            .flatMap(List::stream)
            .map(JobReport::jobId)
            .flatMap(Optional::stream)
            .distinct()
            .count();
  }

  private Duration elapsed() {
    Instant end = report.endedAt().orElse(report.generatedAt());
    return Duration.between(report.declaredAt(), end);
  }

  Gantt gantt() {
    return Gantt.of(report);
  }

  List<ReportRows.Step> path() {
    return ReportRows.steps(report);
  }

  List<ReportRows.WaveRow> waves() {
    return ReportRows.waves(report);
  }

  boolean hasPath() {
    return !report.criticalPath().isEmpty();
  }

  List<TroubleRow> troubles() {
    return TroubleRow.of(report);
  }

  boolean hasTroubles() {
    return !troubles().isEmpty();
  }

  List<ServerRow> servers() {
    return ServerRow.of(report);
  }

  List<WayHomeRow> wayHome() {
    return WayHomeRow.of(report);
  }

  boolean hasWayHome() {
    return !wayHome().isEmpty();
  }

  List<WholeDisaster.Step> disaster() {
    return disaster.map(WholeDisaster::steps).orElse(List.of());
  }

  boolean hasDisaster() {
    return disaster.isPresent();
  }

  List<OpenApproval> openApprovals() {
    return OpenApproval.of(report);
  }

  boolean hasOpenApprovals() {
    return !openApprovals().isEmpty();
  }

  /** What marks every page of a report that is no evidence. */
  String simulated() {
    return report.simulated().map(ReportPage::mark).orElse("");
  }

  private static String mark(SimulationMark mark) {
    StringBuilder text = new StringBuilder("Simulated by ").append(mark.tool());
    mark.file().ifPresent(file -> text.append(" from ").append(file));
    mark.seed().ifPresent(seed -> text.append(", seed ").append(seed));
    mark.fileHash().ifPresent(hash -> text.append(", SHA-256 ").append(hash));
    return text.toString();
  }

  List<String> covers() {
    return report.events().covers();
  }

  List<String> problems() {
    return report.events().problems();
  }

  List<ReportRows.ActionRow> actions() {
    return ReportRows.actions(report);
  }

  List<ReportRows.FindingRow> findings() {
    return ReportRows.findings(report);
  }

  List<ReportRows.LeftOverRow> remainingInstances() {
    return ReportRows.remainingInstances(report);
  }

  List<String> cleanUp() {
    return report.hooksAfterTermination().stream()
        .map(
            hook ->
                ReportRows.hook(hook) + hook.failure().map(why -> ": " + why.message()).orElse(""))
        .toList();
  }

  boolean hasCleanUp() {
    return !report.hooksAfterTermination().isEmpty();
  }

  boolean hasLeftOvers() {
    return !report.remainingInstances().isEmpty();
  }

  String planHash() {
    return report.planHash();
  }

  String eventCount() {
    return Texts.plural((int) report.events().count(), "event");
  }

  String firstHash() {
    return report.events().firstHash().orElse("");
  }

  String lastHash() {
    return report.events().lastHash().orElse("");
  }

  boolean verified() {
    return report.events().verified();
  }

  String generated() {
    return Texts.moment(report.generatedAt()) + report.tool().map(tool -> " by " + tool).orElse("");
  }
}
