package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.DisasterStatus;
import io.github.drsorchestration.api.disaster.PlanReport;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the report of a disaster from the reports of its executions. */
public final class DisasterReports {

  private DisasterReports() {}

  /**
   * The report.
   *
   * @param first the execution of the disaster that was created first
   * @param executions the execution of each plan, as far as it has one
   * @param reports their reports
   * @param now the moment up to which a disaster that goes on is told
   */
  public static DisasterReport build(
      Execution first,
      Map<String, Optional<Execution>> executions,
      Map<String, Optional<ExecutionReport>> reports,
      Instant now) {
    List<PlanReport> plans = new ArrayList<>();
    reports.forEach(
        (planId, report) ->
            plans.add(plan(planId, report, executions.getOrDefault(planId, Optional.empty()))));
    DisasterStatus status = DisasterStatus.of(plans.stream().map(PlanReport::status).toList());
    Optional<Instant> endedAt =
        endedAt(status, plans.stream().flatMap(it -> it.endedAt().stream()).toList());
    DisasterPart part = first.startRequest().disaster().orElseThrow();
    return DisasterReport.builder()
        .generatedAt(now)
        .disasterId(part.disasterId())
        .name(part.name())
        .reason(first.startRequest().reason())
        .kind(first.kind())
        .startedBy(first.startRequest().by())
        .declaredAt(first.declaredAt())
        .endedAt(endedAt)
        .status(status)
        .rto(rto(part.rtoTarget(), first.declaredAt(), endedAt.orElse(now), status, plans))
        .serverCounts(counts(plans))
        .plans(plans)
        .verified(plans.stream().allMatch(PlanReport::verified))
        .build();
  }

  /** When the last execution ended; empty while the disaster goes on. */
  public static Optional<Instant> endedAt(DisasterStatus status, Collection<Instant> ends) {
    return status == DisasterStatus.RUNNING
        ? Optional.empty()
        : ends.stream().max(Comparator.naturalOrder());
  }

  private static PlanReport plan(
      String planId, Optional<ExecutionReport> report, Optional<Execution> execution) {
    Set<String> waitsFor =
        execution
            .flatMap(it -> it.startRequest().disaster())
            .map(part -> part.waitsFor().keySet())
            .orElse(Set.of());
    return new PlanReport(
        planId,
        report.map(ExecutionReport::executionId),
        report.map(ExecutionReport::status),
        waitsFor,
        report.flatMap(ExecutionReport::endedAt),
        report.map(ExecutionReport::rto),
        report.map(ExecutionReport::rpo),
        report.map(ExecutionReport::serverCounts).orElse(Map.of()),
        report.map(it -> it.events().verified()).orElse(true));
  }

  private static RtoResult rto(
      Optional<Duration> target,
      Instant declaredAt,
      Instant horizon,
      DisasterStatus status,
      List<PlanReport> plans) {
    Duration soFar = Duration.between(declaredAt, horizon);
    boolean allUp = status == DisasterStatus.COMPLETED;
    Optional<Duration> lastUp =
        plans.stream()
            .flatMap(plan -> plan.rto().stream())
            .flatMap(rto -> rto.lastUp().stream())
            .max(Comparator.naturalOrder());
    return new RtoResult(
        target,
        allUp ? Optional.of(soFar) : Optional.empty(),
        lastUp,
        target.map(promised -> verdict(soFar, promised, allUp)).orElse(Verdict.NO_TARGET));
  }

  private static Verdict verdict(Duration taken, Duration promised, boolean allUp) {
    if (taken.compareTo(promised) > 0) {
      return Verdict.MISSED;
    }
    return allUp ? Verdict.MET : Verdict.NOT_REACHED;
  }

  private static Map<ServerStatus, Integer> counts(List<PlanReport> plans) {
    Map<ServerStatus, Integer> counts = new EnumMap<>(ServerStatus.class);
    plans.forEach(
        plan ->
            plan.serverCounts()
                .forEach((status, count) -> counts.merge(status, count, Integer::sum)));
    return counts;
  }
}
