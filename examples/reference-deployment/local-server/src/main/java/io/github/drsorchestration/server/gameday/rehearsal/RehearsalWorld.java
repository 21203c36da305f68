package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A world to rehearse in.
 *
 * @param startsAt when it begins
 * @param sourceEndsAt when the sources are lost; {@link Instant#MAX} in a drill
 * @param seed what decides how long things take that are not given
 * @param servers its servers
 * @param quotas the quotas of its places, where they are not the usual ones
 * @param faults what goes wrong in it anyway
 * @param jobPending how long jobs wait before they begin; absent, the seed decides
 */
public record RehearsalWorld(
    Instant startsAt,
    Instant sourceEndsAt,
    long seed,
    List<SimulatedServer> servers,
    Map<AccountRegion, Quotas> quotas,
    List<Fault> faults,
    Optional<Duration> jobPending) {

  public RehearsalWorld {
    servers = List.copyOf(servers);
    quotas = Map.copyOf(quotas);
    faults = List.copyOf(faults);
  }

  /** Where its servers are. */
  public Set<AccountRegion> places() {
    Set<AccountRegion> places = new TreeSet<>();
    servers.forEach(server -> places.add(server.where()));
    return places;
  }

  /** With other servers. */
  public RehearsalWorld withServers(UnaryOperator<SimulatedServer> change) {
    return new RehearsalWorld(
        startsAt,
        sourceEndsAt,
        seed,
        servers.stream().map(change).toList(),
        quotas,
        faults,
        jobPending);
  }

  public RehearsalWorld withQuotas(Map<AccountRegion, Quotas> others) {
    return new RehearsalWorld(startsAt, sourceEndsAt, seed, servers, others, faults, jobPending);
  }

  SimulatedWorld create() {
    WorldBuilder builder =
        SimulatedWorld.builder()
            .seed(seed)
            .startingAt(startsAt)
            .sourceEndsAt(sourceEndsAt)
            .servers(servers)
            .faults(faults);
    quotas.forEach(builder::quotas);
    jobPending.ifPresent(builder::jobPending);
    return builder.build();
  }
}
