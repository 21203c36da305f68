package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job that a wave will need.
 *
 * @param where its account and Region
 * @param servers its servers, the typically slowest first
 * @param length how long it is typically in progress
 */
record PlannedJob(AccountRegion where, List<ServerLoad> servers, Duration length) {

  private static final Comparator<ServerLoad> SLOWEST_FIRST =
      Comparator.comparing(ServerLoad::typical).reversed();

  /**
   * The jobs of servers of a wave. Servers that take equally long share a job, because a job holds
   * its room until its slowest server is up: no other split holds less room for less time.
   */
  static List<PlannedJob> of(Collection<ServerLoad> wanted, Workload workload) {
    Map<AccountRegion, List<ServerLoad>> places = new TreeMap<>();
    wanted.forEach(
        server -> places.computeIfAbsent(server.where(), none -> new ArrayList<>()).add(server));
    List<PlannedJob> jobs = new ArrayList<>();
    places.forEach(
        (where, servers) -> {
          servers.sort(SLOWEST_FIRST);
          int size = largest(workload.quotasOf(where));
          for (int from = 0; from < servers.size(); from += size) {
            List<ServerLoad> part = servers.subList(from, Math.min(from + size, servers.size()));
            Duration length = workload.overhead().around(part.get(0).typical());
            jobs.add(new PlannedJob(where, List.copyOf(part), length));
          }
        });
    return jobs;
  }

  private static int largest(Quotas quotas) {
    return Math.min(quotas.serversPerJob(), quotas.serversInAllJobs());
  }
}
