package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.report.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of the plan in the world of one seed.
 *
 * @param seed what the world was drawn from
 * @param status where it went no further
 * @param rto from the declaration until everything was up; empty where that never was
 * @param verdict whether the plan's RTO target was met
 * @param up how many servers were up at the end
 * @param ran from the declaration to the end, or to where it went no further
 * @param violations the invariants that did not hold: defects of the orchestrator
 */
public record SeedOutcome(
    long seed,
    ExecutionStatus status,
    Optional<Duration> rto,
    Verdict verdict,
    int up,
    Duration ran,
    List<String> violations) {

  public SeedOutcome {
    violations = List.copyOf(violations);
  }
}
