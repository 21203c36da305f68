package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the launches of a wave take at least, in nanoseconds.
 *
 * @param shortest from the first job's start until the last server is up, with the places to itself
 * @param occupied how long each place is occupied
 */
record LaunchWork(long shortest, Map<AccountRegion, Occupied> occupied) {

  /**
   * How long a place is occupied, added up.
   *
   * @param jobs over the jobs
   * @param servers over the servers, each of which is in progress at least as long as it would be
   *     alone
   */
  record Occupied(long jobs, long servers) {
    static final Occupied NOT = new Occupied(0, 0);

    Occupied plus(Occupied other) {
      return new Occupied(Math.addExact(jobs, other.jobs), Math.addExact(servers, other.servers));
    }
  }

  static LaunchWork of(WaveLoad wave, Workload workload) {
    long shortest = 0;
    Map<AccountRegion, Occupied> occupied = new TreeMap<>();
    for (PlannedJob job : PlannedJob.of(wave.servers(), workload)) {
      long length = job.length().toNanos();
      long servers = 0;
      for (ServerLoad server : job.servers()) {
        Duration launch = server.typical();
        servers = Math.addExact(servers, workload.overhead().around(launch).toNanos());
        Duration up = workload.overhead().pending().typical().plus(launch);
        shortest = Math.max(shortest, up.plus(server.check().typical()).toNanos());
      }
      occupied.merge(job.where(), new Occupied(length, servers), Occupied::plus);
    }
    long ending = workload.overhead().ending().toNanos();
    for (Map.Entry<AccountRegion, Occupied> place : occupied.entrySet()) {
      var quotas = workload.quotasOf(place.getKey());
      long jobs = place.getValue().jobs() / quotas.concurrentJobs();
      long servers = place.getValue().servers() / quotas.serversInAllJobs();
      shortest = Math.max(shortest, Math.max(jobs, servers) - ending);
    }
    return new LaunchWork(shortest, occupied);
  }

  Occupied at(AccountRegion where) {
    return occupied.getOrDefault(where, Occupied.NOT);
  }
}
