package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.report.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a plan in the world of one seed.
 *
 * @param seed the seed of the world
 * @param status the final status
 * @param rto from the declaration until everything was recovered; empty if it never was
 * @param verdict whether the plan's RTO target was met
 * @param up the number of servers that were up at the end
 * @param ran from the declaration to the end, or until nothing more happened
 * @param violations the broken invariants, which are defects of the orchestrator
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
