package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterPlan;
import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.disaster.PlanStart;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.testkit.Simulation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All plans of a file, started as one disaster. The requests that the file scripts are not made.
 */
public final class SimulatedDisaster {

  private static final String ID = "disaster";
  private static final Set<ExecutionStatus> WAITING =
      EnumSet.of(ExecutionStatus.PAUSED, ExecutionStatus.AWAITING_APPROVAL);

  private SimulatedDisaster() {}

  /** Runs until every execution has settled, or waits for people. */
  public static DisasterReport run(Scenario scenario, RunOptions options) {
    Simulation simulation =
        SimulationSetup.of(scenario, scenario.plans(), options.kind(), options.seed());
    options.faults().forEach(simulation.world()::add);
    Disaster started = simulation.orchestrator().disasters().start(request(scenario, options));
    List<String> executions =
        started.plans().stream().map(DisasterPlan::executionId).flatMap(it -> it.stream()).toList();
    simulation.runUntil(
        () -> executions.stream().map(simulation::execution).allMatch(SimulatedDisaster::isOver));
    return simulation.orchestrator().disasters().report(ID);
  }

  private static boolean isOver(Execution execution) {
    return execution.settled() || WAITING.contains(execution.status());
  }

  private static DisasterRequest request(Scenario scenario, RunOptions options) {
    WorldSettings settings = scenario.world();
    DisasterRequest.Builder request =
        DisasterRequest.builder()
            .disasterId(ID)
            .name(ID)
            .kind(options.kind())
            .by(settings.startedBy())
            .reason(settings.reason())
            .declaredAt(settings.startTime().minus(settings.declaredBefore()));
    scenario
        .plans()
        .forEach(
            plan ->
                request.addPlans(
                    PlanStart.builder()
                        .planId(plan.planId())
                        .parameters(settings.parameters())
                        .recoveryPoint(settings.recoveryPoint())
                        .build()));
    return request.build();
  }
}
