package io.github.drsorchestration.core.operation.automation;

import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.Optional;

/**
 * Which part of a list is wanted, of one plan or of all.
 *
 * @param planId the plan
 * @param limit the most items, 1 to 1,000, by default 100
 * @param token where the page before ended
 */
public record PageOf(Optional<String> planId, Optional<Integer> limit, Optional<String> token) {

  PageRequest page() {
    return page(limit, token);
  }

  static PageRequest page(Optional<Integer> limit, Optional<String> token) {
    return new PageRequest(limit.orElse(PageRequest.FIRST.limit()), token);
  }

  boolean isOf(String plan) {
    return planId.stream().allMatch(plan::equals);
  }
}
