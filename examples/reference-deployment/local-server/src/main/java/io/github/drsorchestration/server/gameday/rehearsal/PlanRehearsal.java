package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rehearses a stored plan. Its groups and servers are read once, as they are now; from then on
 * nothing is asked of the service, and nothing is changed there.
 */
public final class PlanRehearsal {

  private static final int MAX_SERVERS = 1_000;

  private final Ports ports;

  public PlanRehearsal(Ports ports) {
    this.ports = ports;
  }

  /** A rehearsal of the disaster that is declared now. */
  public Rehearsal of(StartRequest start, long seed, Scripts scripts) {
    RecoveryPlan plan = plan(start.planId());
    List<ProtectionGroup> groups = plan.allGroupIds().stream().map(this::group).toList();
    Instant now = ports.time().now();
    List<SimulatedServer> servers = servers(groups);
    if (servers.size() > MAX_SERVERS) {
      throw new InvalidValueException(
          "planId", "must be of a plan of at most " + MAX_SERVERS + " servers");
    }
    Map<AccountRegion, Quotas> quotas = new TreeMap<>();
    groups.forEach(group -> quotas.put(group.where(), Quotas.DEFAULTS));
    return new Rehearsal(
        plan.toBuilder().version(0).build(),
        groups.stream().map(PlanRehearsal::withoutSettings).toList(),
        start.toBuilder().kind(ExecutionKind.RECOVERY).declaredAt(now).build(),
        new RehearsalWorld(now, now, seed, servers, quotas, List.of(), Optional.empty()),
        scripts);
  }

  private RecoveryPlan plan(String planId) {
    return ports
        .recoveryPlanStore()
        .find(planId)
        .orElseThrow(() -> new NotFoundException("recovery plan", planId));
  }

  private ProtectionGroup group(String groupId) {
    return ports
        .protectionGroupStore()
        .find(groupId)
        .orElseThrow(() -> new NotFoundException("protection group", groupId));
  }

  /** What the real EC2 has is not there. */
  private static ProtectionGroup withoutSettings(ProtectionGroup group) {
    return group.toBuilder()
        .version(0)
        .launchConfig(LaunchSettings.unchanged())
        .serverLaunchConfigs(Map.of())
        .build();
  }

  /** Named members take part even where DRS does not answer or does not know them. */
  private List<SimulatedServer> servers(List<ProtectionGroup> groups) {
    Collection<AccountRegion> places = new TreeSet<>();
    groups.forEach(group -> places.add(group.where()));
    Map<String, SimulatedServer> servers = new TreeMap<>();
    for (ProtectionGroup group : groups) {
      group.serverIds().forEach(id -> servers.put(id, SimulatedServer.of(id, group.where())));
    }
    new PlaceCalls(ports.calls())
        .each(places, ports.recoveryService()::sourceServers).items().stream()
            .filter(server -> groups.stream().anyMatch(group -> group.selects(server)))
            .forEach(server -> servers.put(server.serverId(), simulated(server)));
    return new ArrayList<>(servers.values());
  }

  private static SimulatedServer simulated(SourceServer server) {
    return SimulatedServer.builder()
        .serverId(server.serverId())
        .where(server.where())
        .hostname(server.hostname())
        .tags(server.tags())
        .replicationState(server.replicationState())
        .lag(server.lag())
        .build();
  }
}
