package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.service.configuration.document.CanonicalForm;
import io.github.drsorchestration.core.service.configuration.report.ItemKind;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recovery plans.
 *
 * @param groups the groups that will exist, by id
 */
record PlanKind(RecoveryPlans plans, Map<String, ProtectionGroup> groups, Reach reach, Actor by)
    implements Kind<RecoveryPlan> {

  @Override
  public ItemKind kind() {
    return ItemKind.PLAN;
  }

  @Override
  public String id(RecoveryPlan plan) {
    return plan.planId();
  }

  @Override
  public String name(RecoveryPlan plan) {
    return plan.name();
  }

  @Override
  public long version(RecoveryPlan plan) {
    return plan.version();
  }

  @Override
  public RecoveryPlan at(RecoveryPlan plan, long version) {
    return plan.toBuilder().version(version).build();
  }

  @Override
  public RecoveryPlan over(RecoveryPlan stored, RecoveryPlan wanted) {
    return wanted.toBuilder().planId(stored.planId()).version(stored.version()).build();
  }

  @Override
  public RecoveryPlan content(RecoveryPlan plan) {
    return CanonicalForm.of(plan);
  }

  @Override
  public Set<String> claims(RecoveryPlan plan) {
    return Set.of(Kind.claimTo(plan.name()));
  }

  @Override
  public boolean isSeen(RecoveryPlan plan) {
    return reach.sees(plan, groups);
  }

  @Override
  public List<Problem> problems(RecoveryPlan plan, Optional<RecoveryPlan> stored) {
    return plans.problems(plan, groups);
  }

  @Override
  public Optional<String> note(RecoveryPlan plan) {
    return Optional.empty();
  }

  @Override
  public Optional<RecoveryPlan> find(String id) {
    return plans.find(id);
  }

  @Override
  public RecoveryPlan create(RecoveryPlan plan) {
    return plans.create(plan, by);
  }

  @Override
  public RecoveryPlan update(RecoveryPlan plan) {
    return plans.update(plan, by);
  }

  @Override
  public void delete(RecoveryPlan plan) {
    plans.delete(plan.planId(), plan.version());
  }
}
