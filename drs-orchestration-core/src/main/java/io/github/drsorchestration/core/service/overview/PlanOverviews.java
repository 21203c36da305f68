package io.github.drsorchestration.core.service.overview;

import static io.github.drsorchestration.api.access.Permission.DELETE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.UPDATE_RECOVERY_PLAN;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.policy.HookTargets;
import io.github.drsorchestration.core.planning.PlanMembers;
import io.github.drsorchestration.core.planning.validation.PlanValidator;
import io.github.drsorchestration.core.planning.validation.TargetRules;
import io.github.drsorchestration.core.service.forecast.KnownForecast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Derives what lists show of plans from what was read once for all of them. */
public final class PlanOverviews {

  private final Map<String, ProtectionGroup> groups = new LinkedHashMap<>();
  private final LatestExecutions executions;
  private final Map<String, KnownForecast> forecasts;
  private final HookTargets targets;

  /**
   * @param groups the groups that exist, at least those that the plans name
   * @param executions the executions of the plans
   * @param forecasts the last forecasts, by plan
   * @param targets what plans may run and call
   */
  public PlanOverviews(
      Collection<ProtectionGroup> groups,
      LatestExecutions executions,
      Map<String, KnownForecast> forecasts,
      HookTargets targets) {
    groups.forEach(group -> this.groups.put(group.groupId(), group));
    this.executions = executions;
    this.forecasts = Map.copyOf(forecasts);
    this.targets = targets;
  }

  /** A plan with its overview. */
  public PlanView view(RecoveryPlan plan, Principal who) {
    return new PlanView(plan, overview(plan, who));
  }

  private PlanOverview overview(RecoveryPlan plan, Principal who) {
    return new PlanOverview(
        plan.generatedWaves().isPresent() ? Optional.empty() : Optional.of(plan.waves().size()),
        plan.allGroupIds().size(),
        servers(plan),
        duration(plan),
        executions.latest(plan.planId()),
        allowed(plan, who));
  }

  private Optional<PlanOverview.Servers> servers(RecoveryPlan plan) {
    Set<String> named = new TreeSet<>();
    for (String groupId : plan.allGroupIds()) {
      ProtectionGroup group = groups.get(groupId);
      if (group != null && !group.tagCriteria().isEmpty()) {
        return forecast(plan)
            .map(it -> new PlanOverview.Servers(it.servers(), Optional.of(it.at())));
      }
      if (group != null) {
        group.serverIds().stream()
            .filter(id -> PlanMembers.launches(plan, groupId, id))
            .forEach(named::add);
      }
    }
    return Optional.of(new PlanOverview.Servers(named.size(), Optional.empty()));
  }

  private Optional<KnownForecast> forecast(RecoveryPlan plan) {
    return Optional.ofNullable(forecasts.get(plan.planId()));
  }

  private Optional<PlanOverview.ExpectedDuration> duration(RecoveryPlan plan) {
    return executions
        .completed(plan.planId())
        .flatMap(
            it ->
                it.endedAt()
                    .map(
                        end ->
                            new PlanOverview.ExpectedDuration(
                                Duration.between(it.createdAt(), end),
                                PlanOverview.Basis.LAST_EXECUTION,
                                end)))
        .or(
            () ->
                forecast(plan)
                    .map(
                        it ->
                            new PlanOverview.ExpectedDuration(
                                it.p50(), PlanOverview.Basis.FORECAST, it.at())));
  }

  private Map<String, AllowedUse> allowed(RecoveryPlan plan, Principal who) {
    Map<String, AllowedUse> allowed = new LinkedHashMap<>();
    allowed.put("edit", AllowedUse.of(who, UPDATE_RECOVERY_PLAN, Optional.empty()));
    allowed.put("delete", AllowedUse.of(who, DELETE_RECOVERY_PLAN, inUse(plan)));
    allowed.put("execute", AllowedUse.of(who, EXECUTE_RECOVERY, invalid(plan)));
    return allowed;
  }

  private Optional<String> inUse(RecoveryPlan plan) {
    return executions
        .underWay(plan.planId())
        .map(it -> "execution " + it.executionId() + " has not ended");
  }

  /** What a start would be refused for; what preflight would find takes a look at AWS. */
  private Optional<String> invalid(RecoveryPlan plan) {
    List<Problem> problems = new ArrayList<>(PlanValidator.validateStructure(plan, groups));
    problems.addAll(TargetRules.check(plan, targets));
    return problems.stream().findFirst().map(Problem::toString);
  }
}
