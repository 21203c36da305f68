package io.github.drsorchestration.cli.reading;

import io.github.drsorchestration.cli.scenario.Scenario;

/** Whether the parts of a file fit together. */
final class ScenarioCheck {

  private ScenarioCheck() {}

  static void check(Scenario scenario, Problems problems) {
    ServerCheck.check(scenario, problems);
    GroupCheck.check(scenario, problems);
    PlanCheck.check(scenario, problems);
    ScriptCheck.check(scenario, problems);
  }
}
