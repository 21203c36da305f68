package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.RunConditions;
import io.github.drsorchestration.testkit.proof.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run of an exploration, checked by all invariants.
 *
 * @param outcome its outcome
 * @param execution the final state of the execution
 * @param path the critical path
 */
record ExploredRun(SeedOutcome outcome, Execution execution, List<CriticalStep> path) {

  /**
   * Runs a prepared execution.
   *
   * @param seed the seed of its world
   * @param faults the faults to add to its world
   * @param more further invariants to check
   */
  static ExploredRun of(
      long seed, PreparedExecution prepared, List<Fault> faults, Invariant... more) {
    Simulation simulation = prepared.simulation();
    faults.forEach(simulation.world()::add);
    // What the scenario itself adds is not known, so the execution may be disturbed.
    History history =
        simulation.watch(new RunConditions(faults, 1, Duration.ZERO, Set.of(), false), more);
    Execution execution = simulation.execution(prepared.run());
    if (execution.settled()) {
      simulation.runUntilIdle();
      history.end();
    }
    ExecutionReport report = simulation.report(execution.executionId());
    SeedOutcome outcome =
        new SeedOutcome(
            seed,
            execution.status(),
            report.rto().measured(),
            report.rto().verdict(),
            (int) servers(execution).filter(it -> it.status() == ServerStatus.RECOVERED).count(),
            Duration.between(
                execution.declaredAt(), execution.endedAt().orElse(simulation.time().now())),
            history.violations().stream().map(Violation::toString).toList());
    return new ExploredRun(outcome, execution, report.criticalPath());
  }

  static Stream<ServerExecution> servers(Execution execution) {
    return execution.waves().stream().flatMap(wave -> wave.servers().stream());
  }
}
