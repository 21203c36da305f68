package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a simulation file and checks it in four steps, each on the ground of the one before: it is
 * JSON, it has the form of the schema, each value keeps its own rules, and the values fit together.
 */
public final class ScenarioReader {

  private final SimulationSchema schema = new SimulationSchema();

  /**
   * Reads a file.
   *
   * @throws BadInputException if the file cannot be used, naming everything that the first failing
   *     step found
   */
  public Scenario read(Path file) {
    JsonNode document = JsonText.read(file);
    List<Problem> misshapen = schema.problems(document);
    if (!misshapen.isEmpty()) {
      throw BadInputException.of(file.toString(), misshapen);
    }
    MissingIds.fill(document);
    Problems problems = new Problems();
    Optional<Scenario> scenario = bind(document, problems);
    problems.throwIfAny(file.toString());
    scenario.ifPresent(value -> ScenarioCheck.check(value, problems));
    problems.throwIfAny(file.toString());
    return scenario.orElseThrow();
  }

  private static Optional<Scenario> bind(JsonNode document, Problems problems) {
    Binder binder = new Binder(problems);
    List<ProtectionGroup> groups =
        binder.list(document.path("protectionGroups"), "$.protectionGroups", ProtectionGroup.class);
    List<RecoveryPlan> plans =
        binder.list(document.path("recoveryPlans"), "$.recoveryPlans", RecoveryPlan.class);
    List<TargetAccount> accounts =
        binder.list(document.path("targetAccounts"), "$.targetAccounts", TargetAccount.class);
    return binder
        .value(document.path("simulation"), "$.simulation", WorldSettings.class)
        .map(world -> new Scenario(groups, plans, accounts, world));
  }
}
