package io.github.drsorchestration.testkit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.operation.OperationCall;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryAuditLog;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.function.UnaryOperator;

/** People with roles, and the operations on a simulated data centre of three servers. */
final class Office {

  static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");

  static final List<String> SERVERS =
      List.of("s-0000000000000000a", "s-0000000000000000b", "s-0000000000000000c");

  static final Principal ADMIN = principal("ann", Role.ADMIN);
  static final Principal MANAGER = principal("mia", Role.RECOVERY_MANAGER);
  static final Principal PLANNER = principal("paul", Role.PLAN_MANAGER);
  static final Principal OPERATOR = principal("oscar", Role.OPERATOR);
  static final Principal READER = principal("rita", Role.READ_ONLY);

  /** A plan of groups 'db' and 'web', whose second wave waits for an approval. */
  static final String SHOP =
      """
      {'planId': 'shop', 'name': 'Shop', 'waves': [
        {'name': 'databases', 'groupIds': ['db']},
        {'name': 'web', 'groupIds': ['web'], 'approval': {}}]}
      """;

  private static final ObjectMapper MAPPER = DomainJson.mapper();

  final Simulation simulation;
  final InMemoryAuditLog audit = new InMemoryAuditLog();
  final Operations operations;

  Office() {
    this(SERVERS.stream().map(id -> SimulatedServer.of(id, PLACE)).toList(), ports -> ports);
  }

  Office(List<SimulatedServer> servers) {
    this(servers, ports -> ports);
  }

  /** One whose ports are others. */
  Office(UnaryOperator<Ports.Builder> change) {
    this(SERVERS.stream().map(id -> SimulatedServer.of(id, PLACE)).toList(), change);
  }

  private Office(List<SimulatedServer> servers, UnaryOperator<Ports.Builder> change) {
    WorldBuilder world = SimulatedWorld.builder();
    servers.forEach(world::server);
    simulation = Simulation.of(world.build()).withPorts(change);
    operations =
        new Operations(
            StandardOperations.of(simulation.orchestrator(), simulation.ports()),
            simulation.ports(),
            audit);
  }

  /** With two groups and a plan of them, whose second wave waits for an approval. */
  Office withPlan() {
    ask(ADMIN, "createProtectionGroup", group("db", SERVERS.get(0)));
    ask(ADMIN, "createProtectionGroup", group("web", SERVERS.get(1)));
    ask(ADMIN, "createRecoveryPlan", SHOP);
    return this;
  }

  static String group(String id, String... servers) {
    return """
        {'groupId': '%s', 'name': 'Group %s', 'accountId': '111122223333',
         'region': 'eu-west-1', 'serverIds': ['%s']}
        """
        .formatted(id, id, String.join("', '", servers));
  }

  static Principal principal(String id, Role... roles) {
    return Principal.of(Actor.of(id), roles);
  }

  OperationResult call(Principal who, String operation, String input) {
    return operations.call(new OperationCall(operation, json(input), who, EntryPoint.DIRECT));
  }

  /** What an operation answers that does what is asked. */
  JsonNode ask(Principal who, String operation, String input) {
    OperationResult result = call(who, operation, input);
    if (result instanceof OperationResult.Failed) {
      throw new AssertionError(operation + ": " + result.json());
    }
    return result.json();
  }

  /** The document of a text in which the quotes are single ones. */
  static JsonNode json(String text) {
    return parse(text.replace('\'', '"'));
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
