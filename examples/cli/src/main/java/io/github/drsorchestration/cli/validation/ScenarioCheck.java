package io.github.drsorchestration.cli.validation;

import io.github.drsorchestration.cli.problem.Problems;
import io.github.drsorchestration.cli.scenario.Scenario;

/** Checks that the parts of a file are consistent. */
public final class ScenarioCheck {

  private ScenarioCheck() {}

  public static void check(Scenario scenario, Problems problems) {
    ServerCheck.check(scenario, problems);
    GroupCheck.check(scenario, problems);
    PlanCheck.check(scenario, problems);
    SimulationCheck.check(scenario, problems);
  }
}
