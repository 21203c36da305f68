package io.github.drsorchestration.testkit.explore.exhaustive;

import java.util.List;
import java.util.Set;

/**
 * One interleaving of the launches of a plan: the order in which they finish, and which of them
 * fail.
 *
 * @param orders the order of finishing in each group of concurrent servers
 * @param failing the servers whose first launch fails when it finishes
 */
public record Interleaving(List<List<String>> orders, Set<String> failing) {

  @Override
  public String toString() {
    return "finishing in the order " + orders + ", failing " + failing;
  }
}
