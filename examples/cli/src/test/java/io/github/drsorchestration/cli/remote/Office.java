package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.operation.OperationCall;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.RestSettings;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryAuditLog;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.Map;

/** A simulated data centre with a plan of two waves, of which the second one is approved first. */
final class Office {

  static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  static final Principal ADMIN = Principal.of(Actor.of("ann"), Role.ADMIN);
  static final Map<String, Principal> PEOPLE =
      Map.of(
          "ann", ADMIN,
          "admin", Principal.of(Actor.of("admin"), Role.ADMIN),
          "manager", Principal.of(Actor.of("manager"), Role.RECOVERY_MANAGER),
          "mia", Principal.of(Actor.of("mia"), Role.RECOVERY_MANAGER),
          "rita", Principal.of(Actor.of("rita"), Role.READ_ONLY));

  final Simulation simulation =
      Simulation.of(
          SimulatedWorld.builder()
              .server(SimulatedServer.of("s-0000000000000000a", PLACE))
              .server(SimulatedServer.of("s-0000000000000000b", PLACE))
              .build());
  final Operations operations =
      new Operations(
          StandardOperations.of(simulation.orchestrator(), simulation.ports()),
          simulation.ports(),
          new InMemoryAuditLog());
  final RestApi api = new RestApi(operations, simulation.ports().ids(), RestSettings.DEFAULTS);

  Office() {
    group("db", "s-0000000000000000a");
    group("web", "s-0000000000000000b");
    plan("shop", "'approval': {}, ");
    plan("quick", "");
  }

  private void group(String id, String server) {
    ask(
        "createProtectionGroup",
        """
        {'groupId': '%s', 'name': 'Group %s', 'accountId': '111122223333',
         'region': 'eu-west-1', 'serverIds': ['%s']}
        """
            .formatted(id, id, server));
  }

  private void plan(String id, String approval) {
    ask(
        "createRecoveryPlan",
        """
        {'planId': '%s', 'name': 'Plan %s', 'waves': [
          {'name': 'databases', 'groupIds': ['db']},
          {%s'name': 'web', 'groupIds': ['web']}]}
        """
            .formatted(id, id, approval));
  }

  JsonNode ask(String operation, String input) {
    OperationResult result =
        operations.call(
            new OperationCall(
                operation, StrictJson.read(input.replace('\'', '"')), ADMIN, EntryPoint.DIRECT));
    if (result instanceof OperationResult.Failed) {
      throw new AssertionError(operation + ": " + result.json());
    }
    return result.json();
  }
}
