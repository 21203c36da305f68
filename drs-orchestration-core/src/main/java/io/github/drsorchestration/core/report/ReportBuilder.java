package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.report.ChainSummary;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the report of an execution from its state and its events, and compares the two. It reads
 * nothing else and changes nothing, so that the same input gives the same report.
 *
 * <pre>{@code
 * ExecutionReport report = ReportBuilder.build(execution, events, time.now());
 * String page = HtmlReport.render(report);
 * }</pre>
 */
public final class ReportBuilder {

  private ReportBuilder() {}

  /**
   * The report.
   *
   * @param execution the execution, ended or not
   * @param events all of its events, in order
   * @param now the moment up to which an execution that has not ended is told
   */
  public static ExecutionReport build(
      Execution execution, List<ExecutionEvent> events, Instant now) {
    Timeline timeline = new Timeline(execution, events, now);
    WaveReports waveReports = new WaveReports(timeline);
    List<WaveReport> waves = execution.waves().stream().map(waveReports::of).toList();
    Verdicts verdicts = Verdicts.of(execution, waves, now);
    ExecutionReport unverified =
        ExecutionReport.builder()
            .generatedAt(now)
            .executionId(execution.executionId())
            .planId(execution.plan().planId())
            .planName(execution.plan().name())
            .planHash(execution.planHash())
            .kind(execution.kind())
            .startedBy(execution.startRequest().by())
            .reason(execution.startRequest().reason())
            .parameters(execution.startRequest().parameters())
            .status(execution.status())
            .disasterId(execution.startRequest().disaster().map(DisasterPart::disasterId))
            .declaredAt(execution.declaredAt())
            .createdAt(execution.createdAt())
            .startedAt(execution.startedAt())
            .endedAt(execution.endedAt())
            .rto(verdicts.rto(execution.plan().targets().rto()))
            .rpo(verdicts.rpo(execution.plan().targets().rpo()))
            .serverCounts(counts(waves))
            .waves(waves)
            .pauses(timeline.pauses())
            .findings(execution.findings())
            .criticalPath(ExecutionPath.of(execution, waves, timeline))
            .actions(AuditedActions.of(execution.inbox(), events))
            .hooksAfterTermination(
                execution.termination().stream()
                    .flatMap(termination -> termination.hookRuns().stream())
                    .map(WaveReports::hook)
                    .toList())
            .remainingInstances(RemainingInstances.of(execution))
            .events(
                new ChainSummary(
                    0, Optional.empty(), Optional.empty(), false, List.of(), List.of()))
            .record(events)
            .build();
    return unverified.toBuilder().events(chain(execution, unverified)).build();
  }

  static Map<ServerStatus, Integer> counts(List<WaveReport> waves) {
    Map<ServerStatus, Integer> counts = new EnumMap<>(ServerStatus.class);
    for (WaveReport wave : waves) {
      for (ServerReport server : wave.servers()) {
        counts.merge(server.status(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static ChainSummary chain(Execution execution, ExecutionReport report) {
    List<ExecutionEvent> events = report.record();
    Optional<ExecutionEvent> first = events.stream().findFirst();
    Optional<ExecutionEvent> last = events.stream().reduce((before, after) -> after);
    List<String> problems = new ArrayList<>(ReportVerifier.problems(report));
    boolean complete =
        events.size() == execution.eventCount()
            && execution.lastEventHash().equals(last.map(ExecutionEvent::hash).orElse(""));
    if (!complete) {
      problems.add(
          "the execution counts %d events and ends with another hash than the %d that there are"
              .formatted(execution.eventCount(), events.size()));
    }
    return new ChainSummary(
        events.size(),
        first.map(ExecutionEvent::hash),
        last.map(ExecutionEvent::hash),
        problems.isEmpty(),
        ReportVerifier.covered(events),
        problems);
  }
}
