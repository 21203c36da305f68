package io.github.drsorchestration.core.service.plan;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which recovery plans are wanted, and in which order.
 *
 * @param text what the name or the description contains, ignoring case
 * @param groupId a protection group that the plan names
 * @param tags tags that the plan has, with these values
 * @param sort the order
 */
public record PlanQuery(
    Optional<String> text, Optional<String> groupId, Map<String, String> tags, Sort sort) {

  /** Every plan, by name. */
  public static final PlanQuery ALL =
      new PlanQuery(Optional.empty(), Optional.empty(), Sort.BY_NAME);

  public PlanQuery {
    tags = Map.copyOf(tags);
  }

  /** Plans whatever their tags. */
  public PlanQuery(Optional<String> text, Optional<String> groupId, Sort sort) {
    this(text, groupId, Map.of(), sort);
  }

  /** Whether a list of these plans shows the given one. */
  public boolean matches(RecoveryPlan plan) {
    return text.stream().allMatch(it -> Texts.contains(plan.name(), plan.description(), it))
        && groupId.stream().allMatch(plan.allGroupIds()::contains)
        && plan.tags().entrySet().containsAll(tags.entrySet());
  }

  public PlanQuery withText(String wanted) {
    return new PlanQuery(Optional.of(wanted), groupId, tags, sort);
  }

  public PlanQuery withGroupId(String wanted) {
    return new PlanQuery(text, Optional.of(wanted), tags, sort);
  }

  public PlanQuery sortedBy(Sort wanted) {
    return new PlanQuery(text, groupId, tags, wanted);
  }

  public PlanQuery withTag(String key, String value) {
    Map<String, String> more = new TreeMap<>(tags);
    more.put(key, value);
    return new PlanQuery(text, groupId, more, sort);
  }
}
