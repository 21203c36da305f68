package io.github.drsorchestration.core.operation.catalog.schedule;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import java.util.Optional;

/**
 * Which part of a list is wanted, of what belongs to one plan or to all.
 *
 * @param planId the plan
 * @param limit the most items, 1 to 1,000, by default 100
 * @param token where the page before ended
 */
public record OfPlan(
    Optional<String> planId,
    @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
    Optional<String> token) {

  PageRequest page() {
    return Paging.of(limit, token);
  }

  boolean isOf(String plan) {
    return planId.stream().allMatch(plan::equals);
  }
}
