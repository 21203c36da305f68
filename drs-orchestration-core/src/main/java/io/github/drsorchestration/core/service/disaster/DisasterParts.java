package io.github.drsorchestration.core.service.disaster;

import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.disaster.PlanStart;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.core.service.execution.Executions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The executions of a disaster. The id of each follows from the disaster and the plan, so that a
 * start can be repeated, and an execution can name those that it waits for before they exist.
 */
final class DisasterParts {

  private final ExecutionStore store;

  DisasterParts(ExecutionStore store) {
    this.store = store;
  }

  static StartRequest start(
      String disasterId, DisasterRequest request, PlanStart plan, Instant declaredAt) {
    Map<String, String> waitsFor = new TreeMap<>();
    plan.after().forEach(before -> waitsFor.put(before, executionId(disasterId, before)));
    DisasterPart part =
        new DisasterPart(
            disasterId,
            request.name(),
            request.rtoTarget(),
            request.plans().stream().map(PlanStart::planId).toList(),
            waitsFor,
            plan.waitUntil());
    StartRequest.Builder start =
        StartRequest.builder()
            .planId(plan.planId())
            .kind(request.kind())
            .by(request.by())
            .source(request.source())
            .reason(request.reason())
            .clientToken(token(disasterId))
            .declaredAt(declaredAt)
            .waves(plan.waves())
            .parameters(plan.parameters())
            .recoveryPoint(plan.recoveryPoint())
            .overrides(plan.overrides())
            .priority(plan.priority())
            .disaster(part);
    plan.policy().ifPresent(start::policy);
    return start.build();
  }

  /** The executions that these plans were started with, as far as they were. */
  List<Execution> started(String disasterId, Collection<String> planIds) {
    return planIds.stream()
        .flatMap(planId -> store.find(executionId(disasterId, planId)).stream())
        .toList();
  }

  /** The latest execution of each plan, the plans in the order of the request. */
  Map<String, Optional<Execution>> byPlan(String disasterId) {
    Map<String, Execution> found = new LinkedHashMap<>();
    store.listAll(ExecutionQuery.ofDisaster(disasterId)).stream()
        .flatMap(summary -> store.find(summary.executionId()).stream())
        .forEach(it -> found.put(it.executionId(), it));
    // What was started a moment ago need not be in the list yet.
    started(disasterId, planIds(found.values()))
        .forEach(it -> found.putIfAbsent(it.executionId(), it));
    Map<String, Optional<Execution>> latest = new LinkedHashMap<>();
    planIds(found.values()).forEach(planId -> latest.put(planId, Optional.empty()));
    found.values().stream()
        .sorted(Comparator.comparing(Execution::createdAt))
        .forEach(it -> latest.put(it.plan().planId(), Optional.of(it)));
    return latest;
  }

  /** A request may have been repeated with more plans, or with others. */
  private static List<String> planIds(Collection<Execution> executions) {
    return executions.stream()
        .sorted(Comparator.comparing(Execution::createdAt))
        .flatMap(it -> it.startRequest().disaster().stream())
        .flatMap(part -> part.plans().stream())
        .distinct()
        .toList();
  }

  private static String executionId(String disasterId, String planId) {
    return Executions.idOf(planId, token(disasterId));
  }

  private static String token(String disasterId) {
    return "disaster/" + disasterId;
  }
}
