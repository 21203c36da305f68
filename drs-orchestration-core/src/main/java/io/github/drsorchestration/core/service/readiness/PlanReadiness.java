package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.capacity.Capacities;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.launch.LaunchSettingsRuns;
import io.github.drsorchestration.core.service.launch.ServerSettings;
import io.github.drsorchestration.core.service.plan.PlanQuery;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Evaluates plans: what preflight finds, what the quotas leave, and whether the last drill is still
 * a proof. The last evaluation of each plan is kept.
 */
public final class PlanReadiness {

  private static final Actor EVALUATION = Actor.of("readiness evaluation");
  private static final Set<ExecutionStatus> ENDED =
      Arrays.stream(ExecutionStatus.values())
          .filter(ExecutionStatus::isTerminal)
          .collect(Collectors.toUnmodifiableSet());
  private static final PageRequest NEWEST = new PageRequest(200, Optional.empty());

  private final RecoveryPlans plans;
  private final Executions executions;
  private final Capacities capacities;
  private final Records<Readiness> records;
  private final Ports ports;
  private final LaunchSettingsRuns settings;

  public PlanReadiness(
      Ports ports, RecoveryPlans plans, Executions executions, LaunchSettingsRuns settings) {
    this.settings = settings;
    this.ports = ports;
    this.plans = plans;
    this.executions = executions;
    this.capacities = new Capacities(ports);
    this.records = new Records<>(ports.recordStore(), "readiness", Readiness.class);
  }

  /**
   * Evaluates a plan, with a drill being a proof for {@link Drill#PROOF_LASTS}.
   *
   * @throws NotFoundException if there is no such plan
   */
  public Readiness evaluate(String planId) {
    return evaluate(planId, Drill.PROOF_LASTS);
  }

  /**
   * Evaluates a plan and keeps the answer. Every account and Region is asked; nothing is changed.
   *
   * @param maxProofAge how long a drill is a proof
   * @throws NotFoundException if there is no such plan
   */
  public Readiness evaluate(String planId, Duration maxProofAge) {
    RecoveryPlan plan = plans.get(planId);
    List<ProtectionGroup> groups = List.copyOf(plans.groupsOf(plan).values());
    List<Problem> problems = new ArrayList<>();
    List<ExecutionSummary> drills = drills(planId);
    Readiness readiness =
        ReadinessCheck.evaluate(
            new ReadinessFacts(
                plan,
                groups,
                problems,
                preflight(planId, ExecutionKind.RECOVERY, problems),
                preflight(planId, ExecutionKind.DRILL, new ArrayList<>()),
                proven(drills),
                drills.stream().findFirst(),
                capacities.headroom(plan, groups),
                settings(groups),
                maxProofAge,
                ports.time().now()));
    records.put(planId, readiness);
    return readiness;
  }

  private Map<String, List<ServerSettings>> settings(List<ProtectionGroup> groups) {
    Map<String, List<ServerSettings>> byName = new TreeMap<>();
    groups.forEach(group -> byName.put(group.name(), settings.status(group.groupId()).servers()));
    return byName;
  }

  private Optional<PreflightResult> preflight(
      String planId, ExecutionKind kind, List<Problem> problems) {
    try {
      StartRequest start = StartRequest.builder().planId(planId).kind(kind).by(EVALUATION).build();
      return Optional.of(executions.preflight(start));
    } catch (InvalidPlanException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** The drills that have ended, the newest first. */
  private List<ExecutionSummary> drills(String planId) {
    return executions.list(new ExecutionQuery(Optional.of(planId), ENDED), NEWEST).items().stream()
        .filter(it -> it.kind() == ExecutionKind.DRILL)
        .toList();
  }

  private Optional<Execution> proven(List<ExecutionSummary> drills) {
    return drills.stream()
        .filter(it -> it.status() == ExecutionStatus.COMPLETED)
        .flatMap(it -> ports.executionStore().find(it.executionId()).stream())
        .filter(it -> !it.startRequest().startsPart())
        .findFirst();
  }

  /**
   * The last evaluation of a plan.
   *
   * @throws NotFoundException if there was none
   */
  public Readiness get(String planId) {
    return records
        .findReadable(planId)
        .map(Versioned::value)
        .orElseThrow(() -> new NotFoundException("readiness evaluation of plan", planId));
  }

  /** A page of plans with their last evaluations, which are read together. */
  public Page<ReadinessOverview> list(PlanQuery query, PageRequest page) {
    Map<String, Readiness> evaluated = new HashMap<>();
    records.listAll().forEach(it -> evaluated.put(it.id(), it.value()));
    return plans
        .list(query, page)
        .map(plan -> overview(plan, Optional.ofNullable(evaluated.get(plan.planId()))));
  }

  private static ReadinessOverview overview(RecoveryPlan plan, Optional<Readiness> found) {
    Optional<Instant> at = found.map(Readiness::evaluatedAt);
    return new ReadinessOverview(
        plan.planId(),
        plan.name(),
        found.map(Readiness::status),
        found.map(it -> it.findings().size()).orElse(0),
        found.flatMap(Readiness::proof),
        at,
        plan.lastModifiedDate().filter(it -> at.filter(it::isAfter).isPresent()).isPresent());
  }
}
