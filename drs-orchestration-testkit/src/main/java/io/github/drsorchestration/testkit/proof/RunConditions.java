package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the world does to an execution, as far as it decides what may be expected of it.
 *
 * @param faults what goes wrong in the world
 * @param processes how many processes drive the executions
 * @param strangersServers servers that somebody else launches too
 * @param untroubled whether nothing keeps the executions from completing: no fault, no request, no
 *     server that is not well
 */
public record RunConditions(
    List<Fault> faults, int processes, Set<String> strangersServers, boolean untroubled) {

  private static final Duration LISTED_WITHIN = Duration.ofMinutes(1);

  /** Whether any fault of these kinds may happen. */
  public boolean mayHappen(FaultKind... kinds) {
    Set<FaultKind> wanted = Set.of(kinds);
    return faults.stream().anyMatch(fault -> wanted.contains(fault.kind()));
  }

  /** Whether DRS lists every new job within the minute that it may take for that. */
  public boolean jobsAreListedInTime() {
    return faults.stream()
        .filter(fault -> fault.kind() == FaultKind.JOB_LISTED_LATE)
        .allMatch(fault -> fault.magnitude().orElseThrow().compareTo(LISTED_WITHIN) <= 0);
  }
}
