package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.report.AuditedAction;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.HookReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.html.text.Texts;
import io.github.drsorchestration.core.report.html.text.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the page's tables. */
final class ReportRows {

  /** A step of the critical path; share and offset are percentages of the whole path. */
  record Step(
      String kind,
      String style,
      String wave,
      String what,
      String from,
      String length,
      String offset,
      String share) {}

  /** A wave. */
  record WaveRow(
      String name,
      String description,
      String status,
      String style,
      String dependsOn,
      String servers,
      String jobs,
      String start,
      String length,
      String notes) {}

  /** Something that somebody did. */
  record ActionRow(
      String at,
      String clock,
      String by,
      String what,
      String wave,
      String reason,
      String outcome,
      String style) {}

  /** Something that preflight found. */
  record FindingRow(String severity, String style, String about, String message) {}

  /** An instance that was left. */
  record LeftOverRow(String instance, String server, String where, String wave, String status) {}

  private ReportRows() {}

  private static Map<String, String> names(ExecutionReport report) {
    Map<String, String> names = new HashMap<>();
    report.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .forEach(server -> names.put(server.serverId(), server.name()));
    return names;
  }

  static List<Step> steps(ExecutionReport report) {
    List<CriticalStep> path = report.criticalPath();
    Map<String, String> names = names(report);
    double whole = path.isEmpty() ? 1 : path.get(path.size() - 1).to().toMillis();
    return path.stream()
        .map(
            step -> {
              Duration length = step.to().minus(step.from());
              String server = step.serverId().map(id -> names.getOrDefault(id, id)).orElse("");
              String what =
                  server.isEmpty() || step.why().contains(server)
                      ? step.why()
                      : server + ": " + step.why();
              return new Step(
                  Texts.words(step.kind()),
                  Texts.style(step.kind()),
                  step.wave().orElse(""),
                  what,
                  Texts.offset(step.from()),
                  Texts.duration(length),
                  Texts.number(100 * step.from().toMillis() / whole),
                  Texts.number(100 * length.toMillis() / whole));
            })
        .toList();
  }

  static List<WaveRow> waves(ExecutionReport report) {
    return report.waves().stream().map(wave -> wave(report, wave)).toList();
  }

  private static WaveRow wave(ExecutionReport report, WaveReport wave) {
    Instant horizon = report.endedAt().orElse(report.generatedAt());
    Optional<Duration> length =
        wave.startedAt().map(start -> Duration.between(start, wave.endedAt().orElse(horizon)));
    return new WaveRow(
        wave.name(),
        wave.description().orElse(""),
        Texts.words(wave.status()),
        Texts.style(wave.status()),
        String.join(", ", wave.dependsOn()),
        serverCounts(wave),
        Long.toString(wave.jobs().stream().filter(job -> job.jobId().isPresent()).count()),
        wave.startedAt().map(at -> offset(report, at)).orElse("–"),
        length.map(Texts::duration).orElse("–"),
        notes(wave));
  }

  private static String serverCounts(WaveReport wave) {
    long up = wave.servers().stream().filter(Troubles::up).count();
    return up + " of " + wave.servers().size();
  }

  private static String notes(WaveReport wave) {
    Stream<String> failure = wave.failure().stream().map(why -> why.message());
    Stream<String> approvals =
        wave.approvals().stream()
            .map(
                approval ->
                    Texts.words(approval.status())
                        + approval.answeredBy().map(by -> " by " + by.displayName()).orElse("")
                        + approval.reason().map(why -> " (" + why + ")").orElse(""));
    Stream<String> hooks = wave.hooks().stream().map(ReportRows::hook);
    return Stream.of(failure, approvals, hooks)
        .flatMap(notes -> notes)
        .collect(Collectors.joining("; "));
  }

  static String hook(HookReport hook) {
    return "hook " + hook.name() + " " + Texts.words(hook.status());
  }

  static List<ActionRow> actions(ExecutionReport report) {
    return report.actions().stream()
        .map(
            action ->
                new ActionRow(
                    offset(report, action.at()),
                    Texts.clock(action.at()),
                    action.by().toString(),
                    action.what().toLowerCase(Locale.ROOT).replace('_', ' '),
                    action.wave().orElse(""),
                    action.reason().orElse(""),
                    outcome(action),
                    Texts.style(action.outcome())))
        .toList();
  }

  private static String outcome(AuditedAction action) {
    return Texts.words(action.outcome()) + action.refusal().map(why -> ": " + why).orElse("");
  }

  static List<FindingRow> findings(ExecutionReport report) {
    Map<String, String> names = names(report);
    return report.findings().stream()
        .map(
            finding ->
                new FindingRow(
                    Texts.words(finding.severity()),
                    Texts.style(finding.severity()),
                    about(finding, names),
                    finding.message()))
        .toList();
  }

  private static String about(Finding finding, Map<String, String> names) {
    Optional<String> server = finding.serverId().map(id -> names.getOrDefault(id, id));
    return Stream.of(server, finding.wave(), finding.where().map(Object::toString))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  static List<LeftOverRow> remainingInstances(ExecutionReport report) {
    return report.remainingInstances().stream()
        .map(
            left ->
                new LeftOverRow(
                    left.instanceId()
                        .orElse("none yet; " + left.jobId().orElse("a job") + " may bring one up"),
                    left.name(),
                    left.where().toString(),
                    left.wave(),
                    Texts.words(left.status())))
        .toList();
  }

  private static String offset(ExecutionReport report, Instant at) {
    return Texts.offset(Duration.between(report.declaredAt(), at));
  }
}
