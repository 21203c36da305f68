package io.github.drsorchestration.core.service.plan;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.policy.HookTargets;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.planning.diff.PlanChange;
import io.github.drsorchestration.core.planning.diff.PlanDiff;
import io.github.drsorchestration.core.planning.validation.PlanValidator;
import io.github.drsorchestration.core.planning.validation.SettingsValidator;
import io.github.drsorchestration.core.planning.validation.TargetRules;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.version.VersionedType;
import io.github.drsorchestration.core.service.version.Versions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps recovery plans that make sense. */
public final class RecoveryPlans {

  private static final String KIND = "recovery plan";
  private static final Listing<RecoveryPlan> LISTING =
      new Listing<>(RecoveryPlan::planId, RecoveryPlan::name, RecoveryPlan::lastModifiedDate);
  private static final Set<ExecutionStatus> UNDER_WAY =
      Arrays.stream(ExecutionStatus.values())
          .filter(status -> !status.isTerminal())
          .collect(Collectors.toUnmodifiableSet());

  private final RecoveryPlanStore store;
  private final ProtectionGroupStore groups;
  private final ExecutionStore executions;
  private final HealthProbe healthProbe;
  private final HookRunner hookRunner;
  private final HookTargets hookTargets;
  private final Versions<RecoveryPlan> versions;
  private final RecoveryService drs;
  private final PlaceCalls calls;
  private final Ids ids;
  private final Time time;

  public RecoveryPlans(Ports ports) {
    this.store = ports.recoveryPlanStore();
    this.groups = ports.protectionGroupStore();
    this.executions = ports.executionStore();
    this.healthProbe = ports.healthProbe();
    this.hookRunner = ports.hookRunner();
    this.hookTargets = ports.hookTargets();
    this.versions = new Versions<>(ports.recordStore(), VersionedType.PLAN);
    this.drs = ports.recoveryService();
    this.calls = new PlaceCalls(ports.calls());
    this.ids = ports.ids();
    this.time = ports.time();
  }

  /**
   * Keeps a new plan.
   *
   * @param by who creates it
   * @throws InvalidPlanException naming everything that is wrong with it
   */
  public RecoveryPlan create(RecoveryPlan plan, Actor by) {
    return create(plan, by, Optional.empty());
  }

  RecoveryPlan create(RecoveryPlan plan, Actor by, Optional<String> reason) {
    checkToKeep(plan);
    return store.create(
        plan.toBuilder()
            .createdDate(time.now())
            .createdBy(by)
            .lastModifiedDate(time.now())
            .lastModifiedBy(by)
            .lastModifiedReason(reason)
            .build());
  }

  /**
   * Replaces a plan. Executions that run go on with the plan as it was at their start.
   *
   * @param plan the plan, with the version that was read
   * @throws InvalidPlanException naming everything that is wrong with it
   */
  public RecoveryPlan update(RecoveryPlan plan, Actor by) {
    return update(plan, by, Optional.empty());
  }

  /**
   * The same, with a reason that stays with the version.
   *
   * @param reason why it is changed
   */
  public RecoveryPlan update(RecoveryPlan plan, Actor by, Optional<String> reason) {
    checkToKeep(plan);
    RecoveryPlan before = get(plan.planId());
    return versions.replace(
        store,
        before,
        plan.toBuilder()
            .createdDate(before.createdDate())
            .createdBy(before.createdBy())
            .lastModifiedDate(time.now())
            .lastModifiedBy(by)
            .lastModifiedReason(reason)
            .build());
  }

  /**
   * The plan.
   *
   * @throws NotFoundException if there is none
   */
  public RecoveryPlan get(String planId) {
    return store.find(planId).orElseThrow(() -> new NotFoundException(KIND, planId));
  }

  /** The plan, if there is one. */
  public Optional<RecoveryPlan> find(String planId) {
    return store.find(planId);
  }

  public List<RecoveryPlan> list() {
    return store.listAll();
  }

  /**
   * A page of the plans that match. Pages stay right while plans are added and removed; one that is
   * changed may move where the list is sorted by that.
   *
   * @throws InvalidValueException if the token is none, or belongs to a list in another order
   */
  public Page<RecoveryPlan> list(PlanQuery query, PageRequest page) {
    return page(query, list(), page);
  }

  /** The same of plans that were listed before. */
  public Page<RecoveryPlan> page(PlanQuery query, List<RecoveryPlan> plans, PageRequest page) {
    return LISTING.page(plans.stream().filter(query::matches).toList(), query.sort(), page);
  }

  /**
   * Forgets a plan. Its executions stay on record, and its versions can be read and restored.
   *
   * @param version the version that was read
   * @throws InUseException if an execution of it has not ended
   */
  public void delete(String planId, long version) {
    refuseUnderWay(planId);
    Optional<RecoveryPlan> before = store.find(planId);
    if (before.isPresent()) {
      versions.delete(store, before.get(), version);
    } else {
      store.delete(planId, version);
    }
  }

  /**
   * The same, whichever version it has.
   *
   * @throws NotFoundException if there is no such plan
   */
  public void delete(String planId) {
    RecoveryPlan before = get(planId);
    refuseUnderWay(planId);
    versions.delete(store, before, before.version());
  }

  private void refuseUnderWay(String planId) {
    List<ExecutionSummary> active = underWay(planId);
    if (!active.isEmpty()) {
      throw new InUseException(KIND, planId, "execution " + active.get(0).executionId());
    }
  }

  /** The executions of a plan that have not ended, newest first; at most the first hundred. */
  public List<ExecutionSummary> underWay(String planId) {
    ExecutionQuery running = new ExecutionQuery(Optional.of(planId), UNDER_WAY);
    return executions.list(running, PageRequest.FIRST).items();
  }

  /** What plans said before they were changed or deleted. */
  public PlanVersions versions() {
    return new PlanVersions(this, store, versions);
  }

  /**
   * Keeps a copy of a plan under another name. Its waves, groups and settings are the same; its
   * history is its own.
   *
   * @param by who creates it
   * @throws NotFoundException if there is no such plan
   * @throws NameTakenException if another plan has the name
   * @throws InvalidPlanException if the plan does not make sense any more
   */
  public RecoveryPlan copy(String planId, String newName, Actor by) {
    RecoveryPlan.Builder copy = get(planId).toBuilder().planId(ids.next()).name(newName);
    return create(copy.version(0).build(), by);
  }

  /**
   * What the later version of a plan does that the earlier one does not, in sentences; empty if
   * both do the same. Neither needs to be stored.
   */
  public List<PlanChange> diff(RecoveryPlan before, RecoveryPlan after) {
    return PlanDiff.between(before, after);
  }

  /**
   * The live recovery instances of the servers that the plan would launch now, drills included. A
   * new launch deletes them. The places are asked side by side; one that does not answer within
   * {@link PlaceCalls#PATIENCE} is named among the problems, and its instances are missing.
   *
   * @throws NotFoundException if there is no such plan
   */
  public PerPlace<ExistingInstance> existingInstances(String planId) {
    RecoveryPlan plan = get(planId);
    return new ExistingInstances(plan, groupsOf(plan).values(), drs).find(calls);
  }

  /** What is wrong with a plan, which need not be stored; empty if it could be started. */
  public List<Problem> validate(RecoveryPlan plan) {
    return PlanValidator.validate(plan, groupsOf(plan));
  }

  /** The groups that a plan names, by id, as far as they exist. */
  public Map<String, ProtectionGroup> groupsOf(RecoveryPlan plan) {
    Map<String, ProtectionGroup> known = new LinkedHashMap<>();
    groups.findAll(plan.allGroupIds()).forEach(group -> known.put(group.groupId(), group));
    return known;
  }

  /**
   * Checks a plan for a start, which need not fail for a few of its servers.
   *
   * @param groups its groups, as far as they exist, by id
   * @throws InvalidPlanException naming everything that keeps it from starting
   */
  public void checkForStart(
      RecoveryPlan plan, Map<String, ProtectionGroup> groups, StartPolicy policy) {
    List<Problem> problems =
        new ArrayList<>(
            policy == StartPolicy.ALL_OR_NOTHING
                ? PlanValidator.validate(plan, groups)
                : PlanValidator.validateStructure(plan, groups));
    problems.addAll(TargetRules.check(plan, hookTargets));
    refuse(plan, problems);
  }

  /**
   * Checks what a plan may run and call, which may have become less since the plan was saved.
   *
   * @throws InvalidPlanException naming every hook and health check that is not allowed
   */
  public void checkTargets(RecoveryPlan plan) {
    refuse(plan, TargetRules.check(plan, hookTargets));
  }

  private void checkToKeep(RecoveryPlan plan) {
    refuse(plan, problems(plan, groupsOf(plan)));
  }

  /**
   * What keeps a plan from being stored; empty for a valid one. What would fail at the end of a
   * launch counts here, but not when a disaster has struck.
   *
   * @param groups the groups that exist, by id
   */
  public List<Problem> problems(RecoveryPlan plan, Map<String, ProtectionGroup> groups) {
    List<Problem> problems = new ArrayList<>(PlanValidator.validate(plan, groups));
    problems.addAll(SettingsValidator.validate(plan, groups));
    for (int i = 0; i < plan.waves().size(); i++) {
      Wave wave = plan.waves().get(i);
      String path = "waves[" + i + "]";
      wave.healthCheck()
          .flatMap(healthProbe::problem)
          .ifPresent(why -> problems.add(new Problem(path + ".healthCheck.probe", why)));
      checkHooks(path + ".beforeHooks", wave.beforeHooks(), problems);
      checkHooks(path + ".afterHooks", wave.afterHooks(), problems);
    }
    checkHooks("afterTermination", plan.afterTermination(), problems);
    problems.addAll(TargetRules.check(plan, hookTargets));
    return problems;
  }

  private void checkHooks(String path, List<Hook> hooks, List<Problem> problems) {
    for (int k = 0; k < hooks.size(); k++) {
      String hook = path + "[" + k + "]";
      hookRunner
          .problem(hooks.get(k))
          .ifPresent(why -> problems.add(new Problem(hook + ".type", why)));
    }
  }

  private static void refuse(RecoveryPlan plan, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidPlanException(plan.name(), problems);
    }
  }
}
