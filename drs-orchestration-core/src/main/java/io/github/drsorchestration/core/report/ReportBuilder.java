package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.report.ChainSummary;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the report of an execution from its state and its events. It reads nothing else and changes
 * nothing, so that the same input gives the same report.
 *
 * <pre>{@code
 * ExecutionReport report = ReportBuilder.build(execution, events, time.now(), chainIntact);
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
   * @param chainVerified whether the caller has found the chain of the events' hashes intact
   */
  public static ExecutionReport build(
      Execution execution, List<ExecutionEvent> events, Instant now, boolean chainVerified) {
    Timeline timeline = new Timeline(execution, events, now);
    WaveReports waveReports = new WaveReports(timeline);
    List<WaveReport> waves = execution.waves().stream().map(waveReports::of).toList();
    return ExecutionReport.builder()
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
        .declaredAt(execution.declaredAt())
        .createdAt(execution.createdAt())
        .startedAt(execution.startedAt())
        .endedAt(execution.endedAt())
        .rto(Verdicts.rto(execution, waves, now))
        .rpo(Verdicts.rpo(execution, waves))
        .serverCounts(counts(waves))
        .waves(waves)
        .pauses(timeline.pauses())
        .findings(execution.findings())
        .criticalPath(ExecutionPath.of(execution, waves, timeline))
        .actions(AuditedActions.of(execution, events))
        .remainingInstances(RemainingInstances.of(execution))
        .events(chain(events, chainVerified))
        .build();
  }

  private static Map<ServerStatus, Integer> counts(List<WaveReport> waves) {
    Map<ServerStatus, Integer> counts = new EnumMap<>(ServerStatus.class);
    for (WaveReport wave : waves) {
      for (ServerReport server : wave.servers()) {
        counts.merge(server.status(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static ChainSummary chain(List<ExecutionEvent> events, boolean verified) {
    if (events.isEmpty()) {
      return new ChainSummary(0, Optional.empty(), Optional.empty(), verified);
    }
    return new ChainSummary(
        events.size(),
        Optional.of(events.get(0).hash()),
        Optional.of(events.get(events.size() - 1).hash()),
        verified);
  }
}
