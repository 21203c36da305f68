package io.github.drsorchestration.benchmarks.region;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.benchmarks.time.SideBySide;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.operation.OperationCall;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.InMemoryTargetAccountStore;
import java.util.List;
import java.util.function.Supplier;

/** Operations that ask every Region, in real time, and how many Regions answered. */
final class Survey {

  private static final Principal ADMIN = Principal.of(Actor.of("ada"), Role.ADMIN);

  private final FarRegions regions;
  private final Operations operations;

  Survey(FarRegions regions) {
    this.regions = regions;
    InMemoryTargetAccountStore accounts = new InMemoryTargetAccountStore();
    var unused =
        accounts.create(
            TargetAccount.builder()
                .accountId(FarRegions.ACCOUNT)
                .addAllRegions(regions.names())
                .build());
    Ports ports =
        Ports.builder()
            .protectionGroupStore(new InMemoryProtectionGroupStore())
            .recoveryPlanStore(new InMemoryRecoveryPlanStore())
            .executionStore(new InMemoryExecutionStore())
            .serverClaims(new InMemoryServerClaims())
            .targetAccountStore(accounts)
            .recoveryService(regions.drs())
            .quotaSource(regions.quotas())
            .accountAccess(regions.access())
            .build();
    DrsOrchestrator orchestrator = DrsOrchestrator.builder().ports(ports).build();
    operations = new Operations(StandardOperations.of(orchestrator, ports), ports, entry -> {});
  }

  int capacity() {
    return call("getRegionalCapacity", "{}").path("items").size();
  }

  int health() {
    return answering(call("getSystemHealth", "{}").path("components"), "where");
  }

  int validation() {
    String input = "{\"accountId\": \"" + FarRegions.ACCOUNT + "\"}";
    return answering(call("validateAccount", input).path("regions"), "region");
  }

  /** Asked by a client for each Region, at the same time. */
  int servers() {
    List<Supplier<Integer>> clients =
        regions.names().stream().<Supplier<Integer>>map(name -> () -> servers(name)).toList();
    return SideBySide.all(clients).stream().mapToInt(it -> it).sum();
  }

  private int servers(String region) {
    String input =
        "{\"accountId\": \"%s\", \"region\": \"%s\", \"fresh\": true}"
            .formatted(FarRegions.ACCOUNT, region);
    return call("listSourceServers", input).path("items").isEmpty() ? 0 : 1;
  }

  private static int answering(JsonNode parts, String named) {
    int count = 0;
    for (JsonNode part : parts) {
      if (part.hasNonNull(named) && part.path("answers").asBoolean()) {
        count++;
      }
    }
    return count;
  }

  private JsonNode call(String operation, String input) {
    OperationResult result =
        operations.call(
            new OperationCall(operation, StrictJson.read(input), ADMIN, EntryPoint.LIBRARY));
    return result.json();
  }
}
