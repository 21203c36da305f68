package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.server.gameday.surprise.SurpriseKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes worlds in which something has gone wrong before they begin. */
final class Conditions {

  private Conditions() {}

  static RehearsalWorld of(RehearsalWorld world, Surprise surprise) {
    if (surprise.kind() == SurpriseKind.QUOTA_SHORT) {
      Map<AccountRegion, Quotas> quotas = new HashMap<>(world.quotas());
      Victims.places(surprise, world).forEach(where -> quotas.put(where, scarce(world, where)));
      return world.withQuotas(quotas);
    }
    Set<String> hit = Victims.servers(surprise, world);
    return world.withServers(
        server -> hit.contains(server.serverId()) ? changed(server, surprise) : server);
  }

  /** One job at a time, and in it a third of the servers. */
  private static Quotas scarce(RehearsalWorld world, AccountRegion where) {
    long servers = world.servers().stream().filter(it -> it.where().equals(where)).count();
    int room = Math.max(1, (int) servers / 3);
    Quotas usual = Quotas.DEFAULTS;
    return new Quotas(usual.replicatingServers(), usual.sourceServers(), 1, room, room);
  }

  private static SimulatedServer changed(SimulatedServer server, Surprise surprise) {
    return surprise.kind() == SurpriseKind.REPLICATION_STALLED
        ? server.toBuilder()
            .replicationState(ReplicationState.STALLED)
            .lag(surprise.delayOrUsual())
            .build()
        : server.toBuilder().recoveryPoints(List.of()).build();
  }
}
