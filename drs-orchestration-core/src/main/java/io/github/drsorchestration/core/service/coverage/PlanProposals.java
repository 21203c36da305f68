package io.github.drsorchestration.core.service.coverage;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.coverage.PlanProposal.LeftOut;
import io.github.drsorchestration.core.service.coverage.PlanProposal.ProposedServer;
import io.github.drsorchestration.core.service.coverage.PlanProposal.ProposedWave;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.server.ServerAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Proposes plans from the tags of servers. It saves nothing. */
public final class PlanProposals {

  private static final Comparator<SourceServer> BY_NAME =
      Comparator.comparing(SourceServer::displayName).thenComparing(SourceServer::serverId);

  private final Ports ports;
  private final PlaceCalls calls;

  public PlanProposals(Ports ports) {
    this.ports = ports;
    this.calls = new PlaceCalls(ports.calls());
  }

  /**
   * The plan that the tags of the servers of these places propose.
   *
   * @param application the application whose servers are meant; absent for all servers
   * @param access the servers and groups that exist for the one who asks
   */
  public PlanProposal propose(
      TagScheme scheme,
      Collection<AccountRegion> places,
      Optional<String> application,
      ServerAccess access) {
    PerPlace<SourceServer> read =
        calls.each(places, where -> ports.recoveryService().sourceServers(where));
    List<ProtectionGroup> groups =
        ports.protectionGroupStore().listAll().stream().filter(access.visible()).toList();
    List<ProtectionGroup> stored = ports.protectionGroupStore().listAll();
    List<LeftOut> leftOut = new ArrayList<>();
    Map<String, List<SourceServer>> byWave = new TreeMap<>(WaveOrder.NATURAL);
    read.items().stream()
        .filter(server -> server.direction() == ReplicationDirection.FAILOVER)
        .filter(server -> isAccessible(server, stored, access))
        .filter(server -> isOf(application, server, scheme))
        .sorted(BY_NAME)
        .forEach(
            server -> {
              String wave = server.tags().getOrDefault(scheme.waveKey(), "").strip();
              reasonAgainst(server, wave, scheme)
                  .ifPresentOrElse(
                      why -> leftOut.add(leftOut(server, why)),
                      () -> byWave.computeIfAbsent(wave, none -> new ArrayList<>()).add(server));
            });
    String title = application.orElse("Proposed plan");
    List<ProtectionGroup> made = new ArrayList<>();
    List<Wave> waves = new ArrayList<>();
    List<ProposedWave> proposed = new ArrayList<>();
    Set<String> takenIds = taken(stored, ProtectionGroup::groupId);
    Set<String> takenNames = taken(stored, ProtectionGroup::name);
    Set<String> takenWaves = new HashSet<>();
    byWave.forEach(
        (value, servers) -> {
          String name = Names.unique(Names.shortened("wave " + value), takenWaves);
          GroupsOfWave found = new GroupsOfWave(groups, read.items(), takenIds, takenNames);
          found.launch(title + " wave " + value, servers);
          made.addAll(found.made());
          waves.add(
              Wave.builder()
                  .name(name)
                  .groupIds(found.groupIds())
                  .serverIds(found.onlyThese())
                  .build());
          proposed.add(wave(name, value, servers));
        });
    return new PlanProposal(
        waves.isEmpty() ? Optional.empty() : Optional.of(plan(title, waves)),
        made,
        proposed,
        leftOut,
        read.problems());
  }

  private static Set<String> taken(
      List<ProtectionGroup> groups, Function<ProtectionGroup, String> by) {
    return groups.stream()
        .map(it -> by.apply(it).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isOf(Optional<String> application, SourceServer server, TagScheme scheme) {
    return application.stream()
        .allMatch(it -> it.equals(server.tags().get(scheme.applicationKey())));
  }

  private static boolean isAccessible(
      SourceServer server, List<ProtectionGroup> groups, ServerAccess access) {
    List<ProtectionGroup> owners = groups.stream().filter(it -> it.selects(server)).toList();
    return access.allows(owners, owners.stream().filter(access.visible()).toList());
  }

  private static Optional<String> reasonAgainst(
      SourceServer server, String wave, TagScheme scheme) {
    if (wave.isEmpty()) {
      return Optional.of("has no tag " + scheme.waveKey());
    }
    return server.replicationState().isRecoverable()
        ? Optional.empty()
        : Optional.of("its replication is " + server.replicationState());
  }

  private static RecoveryPlan plan(String title, List<Wave> waves) {
    return RecoveryPlan.builder()
        .planId(Names.id(title))
        .name(Names.shortened(title))
        .waves(waves)
        .build();
  }

  private static LeftOut leftOut(SourceServer server, String why) {
    return new LeftOut(server.where(), server.serverId(), server.displayName(), why);
  }

  private static ProposedWave wave(String name, String value, List<SourceServer> servers) {
    return new ProposedWave(
        name,
        value,
        servers.stream()
            .map(it -> new ProposedServer(it.where(), it.serverId(), it.displayName()))
            .toList());
  }
}
