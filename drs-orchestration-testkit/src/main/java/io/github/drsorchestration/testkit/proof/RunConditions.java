package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.FaultScope;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The conditions of a run that determine what may be expected of an execution.
 *
 * @param faults the faults of the world
 * @param processes the number of processes that drive the executions
 * @param processesStandStill how much time processes lose by crashes and stalls, all in all
 * @param externallyLaunched the servers that are also launched past the orchestrator
 * @param undisturbed whether nothing keeps the executions from completing: no fault, no request, no
 *     unhealthy server
 */
public record RunConditions(
    List<Fault> faults,
    int processes,
    Duration processesStandStill,
    Set<String> externallyLaunched,
    boolean undisturbed) {

  private static final Duration LISTED_WITHIN = Duration.ofMinutes(1);

  /** Whether there is any fault of these kinds. */
  public boolean mayHappen(FaultKind... kinds) {
    Set<FaultKind> wanted = Set.of(kinds);
    return faults.stream().anyMatch(fault -> wanted.contains(fault.kind()));
  }

  /**
   * Whether every call to a place is answered, in a stretch of time.
   *
   * @param from from this long after the start of the world
   * @param to until this long after it
   */
  public boolean isBright(AccountRegion where, Duration from, Duration to) {
    return faults.stream()
        .filter(fault -> fault.kind().scope() == FaultScope.CALL)
        .filter(fault -> fault.where().filter(it -> !it.equals(where)).isEmpty())
        .noneMatch(
            fault ->
                fault.since().orElse(Duration.ZERO).compareTo(to) <= 0
                    && fault.until().filter(until -> until.compareTo(from) < 0).isEmpty());
  }

  /** Whether DRS lists every new job within the minute that it is allowed. */
  public boolean jobsAreListedInTime() {
    return jobsAreListedWithin().compareTo(LISTED_WITHIN) <= 0;
  }

  /** How long DRS takes to list a new job, at most. */
  public Duration jobsAreListedWithin() {
    return faults.stream()
        .filter(fault -> fault.kind() == FaultKind.JOB_LISTED_LATE)
        .map(fault -> fault.magnitude().orElseThrow())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
