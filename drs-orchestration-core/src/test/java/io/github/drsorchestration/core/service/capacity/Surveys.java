package io.github.drsorchestration.core.service.capacity;

import static io.github.drsorchestration.core.engine.Samples.PLACE;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.cache.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Places with servers, made by hand. */
final class Surveys {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Surveys() {}

  static SourceServer server(int number) {
    return SourceServer.builder()
        .serverId("s-%017d".formatted(number))
        .where(PLACE)
        .replicationState(ReplicationState.CONTINUOUS)
        .tags(Map.of("tier", number < 200 ? "web" : "db"))
        .addedAt(NOW.minusSeconds(86_400L * 10))
        .build();
  }

  static List<SourceServer> servers(int count) {
    return IntStream.range(0, count).mapToObj(Surveys::server).toList();
  }

  static PlaceSurvey place(List<SourceServer> servers, int... jobs) {
    return new PlaceSurvey(
        PLACE, servers, IntStream.of(jobs).mapToObj(Surveys::job).toList(), Quotas.DEFAULTS);
  }

  static PlaceSurvey in(AccountRegion where, int replicating) {
    return new PlaceSurvey(
        where,
        servers(replicating).stream().map(it -> it.toBuilder().where(where).build()).toList(),
        List.of(),
        Quotas.DEFAULTS);
  }

  static Dated<PlaceSurvey> dated(PlaceSurvey place) {
    return new Dated<>(place, new Freshness(NOW, Duration.ZERO, false, Optional.empty()));
  }

  private static RecoveryJob job(int servers) {
    return RecoveryJob.builder()
        .jobId("drsjob-" + servers)
        .where(PLACE)
        .type(JobType.LAUNCH)
        .status(JobStatus.STARTED)
        .createdAt(NOW)
        .participants(
            IntStream.range(0, servers)
                .mapToObj(Surveys::server)
                .map(
                    it ->
                        new JobParticipant(
                            it.serverId(), LaunchStatus.IN_PROGRESS, Optional.empty()))
                .toList())
        .build();
  }
}
