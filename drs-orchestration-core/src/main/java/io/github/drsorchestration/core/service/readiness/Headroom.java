package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.planning.PlanMembers;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts what a plan would launch against the quotas, place by place. */
final class Headroom {

  private final Ports ports;
  private final PlaceCalls calls;

  Headroom(Ports ports) {
    this.ports = ports;
    this.calls = new PlaceCalls(ports.calls());
  }

  PerPlace<QuotaUse> of(RecoveryPlan plan, List<ProtectionGroup> groups) {
    Set<AccountRegion> places =
        groups.stream().map(ProtectionGroup::where).collect(Collectors.toCollection(TreeSet::new));
    return calls.each(places, where -> List.of(in(where, plan, groups)));
  }

  private QuotaUse in(AccountRegion where, RecoveryPlan plan, List<ProtectionGroup> groups) {
    List<SourceServer> servers = ports.recoveryService().sourceServers(where);
    Quotas quotas = ports.quotaSource().quotas(where);
    long launches =
        servers.stream()
            .filter(
                server ->
                    groups.stream()
                        .filter(group -> group.selects(server))
                        .anyMatch(
                            group ->
                                PlanMembers.launches(plan, group.groupId(), server.serverId())))
            .count();
    return new QuotaUse(
        where,
        (int) launches,
        quotas.serversInAllJobs(),
        (int) servers.stream().filter(SourceServer::usesReplicationQuota).count(),
        quotas.replicatingServers());
  }
}
