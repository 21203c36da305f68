package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.core.planning.diff.PlanChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How two versions of a plan differ.
 *
 * @param changes the differences in sentences
 * @param addedServerIds the servers that only the later one launches now
 * @param lostServerIds the servers that only the earlier one launches now
 * @param minutes how many minutes more the later one takes, by its P50; less than 0 if it takes
 *     fewer, absent where no forecast could be made
 */
public record PlanComparison(
    List<PlanChange> changes,
    Set<String> addedServerIds,
    Set<String> lostServerIds,
    Optional<Long> minutes) {

  public PlanComparison {
    changes = List.copyOf(changes);
  }
}
