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
 * One run of what is explored, watched by all invariants.
 *
 * @param outcome what became of it
 * @param execution the execution where it went no further
 * @param path what determined when everything was up
 */
record ExploredRun(SeedOutcome outcome, Execution execution, List<CriticalStep> path) {

  /**
   * Runs a rehearsal.
   *
   * @param seed what its world was drawn from
   * @param faults what goes wrong beside what the rehearsal itself says
   * @param more what is to watch it beside the invariants of the testkit
   */
  static ExploredRun of(long seed, PreparedExecution rehearsal, List<Fault> faults, Invariant... more) {
    Simulation simulation = rehearsal.simulation();
    faults.forEach(simulation.world()::add);
    // What the rehearsal adds by itself is not known, so nothing is expected to be untroubled.
    History history = simulation.watch(new RunConditions(faults, 1, Set.of(), false), more);
    Execution execution = simulation.execution(rehearsal.run());
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
