package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.Problems;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.cli.validation.ScenarioCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a simulation file and checks it in four steps, each relying on the one before: it is JSON,
 * it matches the schema, every value is valid, and the values are consistent with each other.
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
    Source source = Source.of(file);
    String text = source.text();
    ForeignFile.refuse(source.name(), text);
    JsonNode document = StrictJson.read(source.name(), text);
    ForeignFile.refuse(source.name(), document);
    List<Problem> mismatches = schema.problems(document);
    if (!mismatches.isEmpty()) {
      throw BadInputException.of(source.name(), mismatches);
    }
    DefaultIds.fill(document);
    Problems problems = new Problems();
    Optional<Scenario> scenario = bind(document, problems);
    problems.throwIfAny(source.name());
    scenario.ifPresent(value -> ScenarioCheck.check(value, problems));
    problems.throwIfAny(source.name());
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
