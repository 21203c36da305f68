package io.github.drsorchestration.core.service.plan;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.Texts;
import java.util.Optional;

/**
 * Which recovery plans are wanted, and in which order.
 *
 * @param text what the name or the description contains, ignoring case
 * @param groupId a protection group that the plan names
 * @param sort the order
 */
public record PlanQuery(Optional<String> text, Optional<String> groupId, Sort sort) {

  /** Every plan, by name. */
  public static final PlanQuery ALL =
      new PlanQuery(Optional.empty(), Optional.empty(), Sort.BY_NAME);

  /** Whether a list of these plans shows the given one. */
  public boolean matches(RecoveryPlan plan) {
    return text.stream().allMatch(it -> Texts.contains(plan.name(), plan.description(), it))
        && groupId.stream().allMatch(plan.allGroupIds()::contains);
  }

  public PlanQuery withText(String wanted) {
    return new PlanQuery(Optional.of(wanted), groupId, sort);
  }

  public PlanQuery withGroupId(String wanted) {
    return new PlanQuery(text, Optional.of(wanted), sort);
  }

  public PlanQuery sortedBy(Sort wanted) {
    return new PlanQuery(text, groupId, wanted);
  }
}
