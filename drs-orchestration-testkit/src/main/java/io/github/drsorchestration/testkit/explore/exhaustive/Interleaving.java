package io.github.drsorchestration.testkit.explore.exhaustive;

import java.util.List;
import java.util.Set;

/**
 * One way in which the launches of a plan may end.
 *
 * @param orders who finishes after whom, for each crew
 * @param failing whose first launch fails when it finishes
 */
public record Interleaving(List<List<String>> orders, Set<String> failing) {

  @Override
  public String toString() {
    return "finishing in the order " + orders + ", failing " + failing;
  }
}
