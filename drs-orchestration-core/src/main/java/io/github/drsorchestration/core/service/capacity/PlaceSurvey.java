package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What DRS has in a place.
 *
 * @param where the account and Region
 * @param servers its source servers
 * @param jobs its jobs in progress
 * @param quotas what is allowed there
 */
record PlaceSurvey(
    AccountRegion where, List<SourceServer> servers, List<RecoveryJob> jobs, Quotas quotas) {

  Usage replicating() {
    return Usage.of((int) replicatingHere().count(), quotas.replicatingServers());
  }

  Usage sourceServers() {
    return Usage.of(servers.size(), quotas.sourceServers());
  }

  Usage activeJobs() {
    return Usage.of(jobs.size(), quotas.concurrentJobs());
  }

  Usage serversInJobs() {
    int used = jobs.stream().mapToInt(job -> job.participants().size()).sum();
    return Usage.of(used, quotas.serversInAllJobs());
  }

  /** Servers that another account replicates and that are recovered here. */
  int extended() {
    return (int) servers.stream().filter(it -> it.stagingAccountId().isPresent()).count();
  }

  /** When the servers were added that replicate here. */
  List<Instant> additions() {
    return replicatingHere().map(SourceServer::addedAt).flatMap(Optional::stream).toList();
  }

  private Stream<SourceServer> replicatingHere() {
    return servers.stream().filter(SourceServer::usesReplicationQuota);
  }
}
