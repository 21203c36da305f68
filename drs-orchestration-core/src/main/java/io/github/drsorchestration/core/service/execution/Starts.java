package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.request.NewExecutions;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the executions that people ask for, of a plan or of what another one has left. */
final class Starts {

  private static final PageRequest NEWEST = new PageRequest(50, Optional.empty());

  private final RecoveryPlans plans;
  private final ExecutionStore store;

  Starts(RecoveryPlans plans, ExecutionStore store) {
    this.plans = plans;
    this.store = store;
  }

  /**
   * @param approval what is asked for before anything is launched, if the plan is not enough
   */
  Decision create(
      String executionId, StartRequest request, Optional<ApprovalPolicy> approval, Instant now) {
    Optional<Execution> before = request.continues().map(it -> continued(it, request));
    request.takeOver().ifPresent(this::checkTakeOver);
    StartRequest start =
        request.toBuilder()
            .declaredAt(request.declaredAt().or(() -> before.map(Execution::declaredAt)))
            .disaster(request.disaster().or(() -> before.flatMap(Starts::disaster)))
            .build();
    boolean asItWas =
        request
            .continues()
            .filter(it -> it.plan() == Continuation.PlanVersion.AS_IT_WAS)
            .isPresent();
    if (before.isPresent() && asItWas) {
      List<ProtectionGroup> groups = before.get().groups();
      RecoveryPlan plan = approved(before.get().plan(), groups, approval);
      plans.checkTargets(plan);
      return create(executionId, plan, groups, start, now);
    }
    RecoveryPlan plan = plans.get(request.planId());
    Map<String, ProtectionGroup> known = plans.groupsOf(plan);
    plans.checkForStart(plan, known, request.policy());
    List<ProtectionGroup> groups = List.copyOf(known.values());
    return create(executionId, approved(plan, groups, approval), groups, start, now);
  }

  private static RecoveryPlan approved(
      RecoveryPlan plan, List<ProtectionGroup> groups, Optional<ApprovalPolicy> approval) {
    return approval.map(it -> ApprovalFirst.of(plan, groups, it)).orElse(plan);
  }

  private static Decision create(
      String executionId,
      RecoveryPlan plan,
      List<ProtectionGroup> groups,
      StartRequest start,
      Instant now) {
    if (plan.generatedWaves().isEmpty()) {
      checkWaves(plan, start);
    }
    return NewExecutions.create(executionId, plan, groups, start, now);
  }

  /** Generated waves are known when the servers are: preflight looks at their names. */
  private static void checkWaves(RecoveryPlan plan, StartRequest start) {
    List<String> names = plan.waves().stream().map(Wave::name).toList();
    for (String wave : start.waves()) {
      if (!names.contains(wave)) {
        throw new InvalidValueException(
            "waves", "the plan has no wave '" + wave + "'; it has " + String.join(", ", names));
      }
    }
  }

  private Execution continued(Continuation continues, StartRequest request) {
    String field = "continues.executionId";
    Execution before = find(continues.executionId());
    if (!before.plan().planId().equals(request.planId())) {
      throw new InvalidValueException(field, "is of plan " + before.plan().planId());
    }
    if (before.kind() != request.kind()) {
      throw new InvalidValueException(field, "is a " + before.kind());
    }
    if (!before.status().isTerminal()) {
      throw new InvalidValueException(field, "is " + before.status() + "; wait for its end");
    }
    if (before.termination().isPresent()) {
      throw new InvalidValueException(field, "has its instances terminated; nothing can go on");
    }
    return before;
  }

  private void checkTakeOver(TakeOver takeOver) {
    Execution drill = find(takeOver.executionId());
    if (drill.kind() != ExecutionKind.DRILL) {
      throw new InvalidValueException(
          "takeOver.executionId", "is a " + drill.kind() + "; only a drill gives way");
    }
  }

  /** Instances that another execution has adopted are no longer this one's to terminate. */
  Optional<String> whyNotTerminate(Execution execution, ExecutionRequest request) {
    if (request.type() != RequestType.TERMINATE) {
      return Optional.empty();
    }
    ExecutionQuery ofPlan = ExecutionQuery.ofPlan(execution.plan().planId());
    return store.list(ofPlan, NEWEST).items().stream()
        .filter(summary -> !summary.createdAt().isBefore(execution.createdAt()))
        .flatMap(summary -> store.find(summary.executionId()).stream())
        .filter(later -> continues(later, execution.executionId()))
        .findFirst()
        .map(
            later ->
                "execution "
                    + later.executionId()
                    + " continues it and has adopted its instances; terminate that one");
  }

  /** What goes on from a part of a disaster is a part of it, and does not wait again. */
  private static Optional<DisasterPart> disaster(Execution before) {
    return before.startRequest().disaster().map(DisasterPart::withoutWait);
  }

  private static boolean continues(Execution later, String executionId) {
    return later
        .startRequest()
        .continues()
        .filter(it -> it.executionId().equals(executionId))
        .isPresent();
  }

  private Execution find(String executionId) {
    return store
        .find(executionId)
        .orElseThrow(() -> new NotFoundException(Executions.KIND, executionId));
  }
}
