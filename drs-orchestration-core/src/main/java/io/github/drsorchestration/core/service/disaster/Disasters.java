package io.github.drsorchestration.core.service.disaster;

import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterPlan;
import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.disaster.DisasterStatus;
import io.github.drsorchestration.api.disaster.PlanStart;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.report.DisasterReports;
import io.github.drsorchestration.core.service.execution.Executions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Starts many plans as one disaster, and tells how it is going and what came of it. */
public final class Disasters {

  private static final String KIND = "disaster";

  private final Executions executions;
  private final DisasterParts parts;
  private final RecoveryPlanStore plans;
  private final Ids ids;
  private final Time time;

  public Disasters(Ports ports, Executions executions) {
    this.executions = executions;
    this.parts = new DisasterParts(ports.executionStore());
    this.plans = ports.recoveryPlanStore();
    this.ids = ports.ids();
    this.time = ports.time();
  }

  /**
   * Starts every plan of the disaster, the most important ones first, and returns at once. With an
   * id the same call can be repeated, after a crash for example, and starts what is not started
   * yet. In a recovery, a plan that cannot be started does not keep the others from it; a drill
   * starts all plans or none.
   *
   * @throws InvalidValueException if a disaster of the other kind has this id, or it is declared
   *     for a moment that is yet to come
   * @throws NotFoundException if a plan does not exist: in a drill, or where nothing else is left
   * @throws InvalidPlanException if a plan does not make sense any more, likewise
   */
  public Disaster start(DisasterRequest request) {
    String disasterId = request.disasterId().orElseGet(ids::next);
    Map<String, Execution> before = before(disasterId, request);
    if (before.values().stream().anyMatch(it -> it.kind() != request.kind())) {
      throw new InvalidValueException("disasterId", "is of a disaster of the other kind");
    }
    Instant declaredAt =
        before.values().stream()
            .map(Execution::declaredAt)
            .min(Comparator.naturalOrder())
            .or(request::declaredAt)
            .orElse(time.now());
    List<StartRequest> starts =
        mostImportantFirst(request).stream()
            .map(plan -> DisasterParts.start(disasterId, request, plan, declaredAt))
            .toList();
    if (request.kind() == ExecutionKind.DRILL) {
      starts.stream()
          .filter(start -> !before.containsKey(start.planId()))
          .forEach(executions::check);
    }
    return disaster(disasterId, started(starts));
  }

  /** What was started by an earlier call, by plan. */
  private Map<String, Execution> before(String disasterId, DisasterRequest request) {
    List<String> planIds = request.plans().stream().map(PlanStart::planId).toList();
    Map<String, Execution> before = new LinkedHashMap<>();
    parts.byPlan(disasterId).forEach((plan, it) -> it.ifPresent(e -> before.put(plan, e)));
    // What was started a moment ago need not be in the list yet.
    parts.started(disasterId, planIds).forEach(it -> before.putIfAbsent(it.plan().planId(), it));
    return before;
  }

  /** Starts what can be started; returns why the rest could not be. */
  private Map<String, String> started(List<StartRequest> starts) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (StartRequest start : starts) {
      try {
        executions.start(start);
      } catch (NotFoundException | InvalidPlanException | InvalidValueException e) {
        OrchestrationException problem = e;
        if (start.kind() == ExecutionKind.DRILL || problems.size() == starts.size() - 1) {
          throw problem;
        }
        problems.put(start.planId(), String.valueOf(problem.getMessage()));
      }
    }
    return problems;
  }

  private List<PlanStart> mostImportantFirst(DisasterRequest request) {
    List<PlanStart> sorted = new ArrayList<>(request.plans());
    Map<String, Integer> priorities = new LinkedHashMap<>();
    for (PlanStart start : sorted) {
      int usual =
          plans
              .find(start.planId())
              .map(RecoveryPlan::priority)
              .orElse(RecoveryPlan.DEFAULT_PRIORITY);
      priorities.put(start.planId(), start.priority().orElse(usual));
    }
    sorted.sort(Comparator.comparing(start -> priorities.get(start.planId())));
    return sorted;
  }

  /**
   * The disaster as it is now, found by its executions alone.
   *
   * @throws NotFoundException if no execution is part of it
   */
  public Disaster get(String disasterId) {
    return disaster(disasterId, Map.of());
  }

  private Disaster disaster(String disasterId, Map<String, String> problems) {
    Map<String, Optional<Execution>> byPlan = parts.byPlan(disasterId);
    Execution any = any(disasterId, byPlan);
    DisasterStatus status =
        DisasterStatus.of(byPlan.values().stream().map(it -> it.map(Execution::status)).toList());
    List<DisasterPlan> states = new ArrayList<>();
    byPlan.forEach(
        (planId, execution) ->
            states.add(state(planId, execution, Optional.ofNullable(problems.get(planId)))));
    DisasterPart part = any.startRequest().disaster().orElseThrow();
    return Disaster.builder()
        .disasterId(disasterId)
        .name(part.name())
        .reason(any.startRequest().reason())
        .kind(any.kind())
        .by(any.startRequest().by())
        .declaredAt(any.declaredAt())
        .rtoTarget(part.rtoTarget())
        .status(status)
        .endedAt(DisasterReports.endedAt(status, ends(byPlan)))
        .plans(states)
        .build();
  }

  private static DisasterPlan state(
      String planId, Optional<Execution> execution, Optional<String> problem) {
    return new DisasterPlan(
        planId,
        execution.map(Execution::executionId),
        execution.map(Execution::status),
        execution.map(Disasters::waitsFor).orElse(Set.of()),
        execution.map(it -> servers(it, false)).orElse(0),
        execution.map(it -> servers(it, true)).orElse(0),
        problem);
  }

  private static Set<String> waitsFor(Execution execution) {
    boolean over = execution.waitOver() || execution.status().isTerminal();
    return over
        ? Set.of()
        : execution
            .startRequest()
            .disaster()
            .map(part -> new TreeSet<>(part.waitsFor().keySet()))
            .orElseGet(TreeSet::new);
  }

  private static int servers(Execution execution, boolean upOnly) {
    return (int)
        execution.waves().stream()
            .flatMap(wave -> wave.servers().stream())
            .filter(server -> server.status() != ServerStatus.EXCLUDED)
            .filter(server -> !upOnly || server.status() == ServerStatus.RECOVERED)
            .count();
  }

  /**
   * One report of all plans, derived from the reports of their executions.
   *
   * @throws NotFoundException if no execution is part of it
   */
  public DisasterReport report(String disasterId) {
    Map<String, Optional<Execution>> byPlan = parts.byPlan(disasterId);
    Execution any = any(disasterId, byPlan);
    Map<String, Optional<ExecutionReport>> reports = new LinkedHashMap<>();
    byPlan.forEach(
        (planId, execution) ->
            reports.put(planId, execution.map(it -> executions.report(it.executionId()))));
    return DisasterReports.build(any, byPlan, reports, time.now());
  }

  private static Execution any(String disasterId, Map<String, Optional<Execution>> byPlan) {
    return byPlan.values().stream()
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Execution::createdAt))
        .orElseThrow(() -> new NotFoundException(KIND, disasterId));
  }

  private static List<Instant> ends(Map<String, Optional<Execution>> byPlan) {
    return byPlan.values().stream()
        .flatMap(Optional::stream)
        .flatMap(it -> it.endedAt().stream())
        .toList();
  }
}
