package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Surveys a place by calls that are made side by side. */
final class SurveyCalls {

  /** No job takes longer. */
  private static final Duration JOB_HORIZON = Duration.ofHours(24);

  private final RecoveryService drs;
  private final QuotaSource quotaSource;
  private final Calls calls;
  private final Time time;

  SurveyCalls(Ports ports) {
    this.drs = ports.recoveryService();
    this.quotaSource = ports.quotaSource();
    this.calls = ports.calls();
    this.time = ports.time();
  }

  CompletableFuture<PlaceSurvey> survey(AccountRegion where) {
    String lane = "look at " + where;
    Instant since = time.now().minus(JOB_HORIZON);
    CompletableFuture<List<SourceServer>> servers =
        calls.start(lane, () -> drs.sourceServers(where));
    CompletableFuture<List<RecoveryJob>> jobs =
        calls.start(lane, () -> drs.jobsSince(where, since));
    CompletableFuture<Quotas> quotas = calls.start(lane, () -> quotaSource.quotas(where));
    return CompletableFuture.allOf(servers, jobs, quotas)
        .thenApply(
            done -> new PlaceSurvey(where, servers.join(), active(jobs.join()), quotas.join()));
  }

  private static List<RecoveryJob> active(List<RecoveryJob> jobs) {
    return jobs.stream().filter(job -> job.status().isActive()).toList();
  }
}
