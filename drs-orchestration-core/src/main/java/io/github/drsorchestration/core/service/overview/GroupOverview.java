package io.github.drsorchestration.core.service.overview;

import java.util.List;
import java.util.Map;

/**
 * What a list shows of a group beside what it says.
 *
 * @param usedBy the plans that name it, by name
 * @param allowed what the caller can do with it now: {@code edit}, {@code delete}
 */
public record GroupOverview(List<UsedBy> usedBy, Map<String, AllowedUse> allowed) {

  public GroupOverview {
    usedBy = List.copyOf(usedBy);
  }

  /**
   * A plan.
   *
   * @param planId its id
   * @param name its name
   */
  public record UsedBy(String planId, String name) {}
}
