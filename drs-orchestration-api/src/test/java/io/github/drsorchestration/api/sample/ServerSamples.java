package io.github.drsorchestration.api.sample;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.OriginEnvironment;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What DRS has: servers, jobs, instances, recovery points. */
public final class ServerSamples {

  public static final String DATABASE = "s-1111111111111111a";
  public static final String WEB = "s-2222222222222222b";
  public static final String SNAPSHOT = "pit-3333333333333333c";
  public static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final JobParticipant LAUNCHED =
      new JobParticipant(DATABASE, LaunchStatus.LAUNCHED, Optional.of("i-0aa11bb22cc33dd44"));

  private static final ServerReference HOME =
      new ServerReference(new AccountRegion("444455556666", "eu-central-1"), "s-4444444444444444d");
  private static final ReplicatedDisk DISK =
      new ReplicatedDisk("/dev/xvda", 34_359_738_368L, 17_179_869_184L, 1_048_576);

  private ServerSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.allRequired(AccountRegion.class, PLACE, "accountId", "region"),
        jobLogEntry(),
        Sample.of(
            JobParticipant.class,
            LAUNCHED,
            new JobParticipant(DATABASE, LaunchStatus.LAUNCHED, Optional.empty()),
            "serverId",
            "status"),
        Sample.of(
            Quotas.class,
            new Quotas(301, 4_001, 21, 101, 501, Optional.of("they may not be read")),
            new Quotas(301, 4_001, 21, 101, 501),
            "replicatingServers",
            "sourceServers",
            "concurrentJobs",
            "serversPerJob",
            "serversInAllJobs"),
        extensibleServer(),
        recoveryInstance(),
        recoveryJob(),
        Sample.allRequired(
            RecoverySnapshot.class,
            new RecoverySnapshot(SNAPSHOT, DATABASE, NOON),
            "snapshotId",
            "serverId",
            "takenAt"),
        Sample.of(
            ReplicatedDisk.class, DISK, new ReplicatedDisk("/dev/xvda", 0, 0, 0), "deviceName"),
        Sample.allRequired(ServerReference.class, HOME, "where", "serverId"),
        sourceServer());
  }

  private static Sample<JobLogEntry> jobLogEntry() {
    return Sample.of(
        JobLogEntry.class,
        new JobLogEntry(NOON, "CONVERSION_FAIL", Optional.of(DATABASE), Optional.of("no channel")),
        new JobLogEntry(NOON, "CONVERSION_FAIL", Optional.empty(), Optional.empty()),
        "at",
        "event");
  }

  private static Sample<ExtensibleServer> extensibleServer() {
    ServerReference server = new ServerReference(PLACE, DATABASE);
    return Sample.of(
        ExtensibleServer.class,
        new ExtensibleServer(server, Optional.of("db-1"), Map.of("tier", "database")),
        new ExtensibleServer(server, Optional.empty(), Map.of()),
        "server");
  }

  private static Sample<RecoveryInstance> recoveryInstance() {
    RecoveryInstance minimal =
        RecoveryInstance.builder()
            .instanceId("i-0aa11bb22cc33dd44")
            .where(PLACE)
            .serverId(DATABASE)
            .drill(true)
            .state(InstanceState.RUNNING)
            .build();
    return Sample.of(
        RecoveryInstance.class,
        minimal.toBuilder()
            .jobId("drsjob-0f1e2d3c4b5a60001")
            .recoveryPointAt(NOON.minusSeconds(90))
            .failbackState(FailbackState.FAILBACK_READY_FOR_LAUNCH)
            .originEnvironment(OriginEnvironment.ON_PREMISES)
            .disconnected(true)
            .putTags("tier", "database")
            .build(),
        minimal,
        "instanceId",
        "where",
        "serverId",
        "drill",
        "state");
  }

  private static Sample<RecoveryJob> recoveryJob() {
    RecoveryJob minimal =
        RecoveryJob.builder()
            .jobId("drsjob-0f1e2d3c4b5a60001")
            .where(PLACE)
            .type(JobType.LAUNCH)
            .status(JobStatus.COMPLETED)
            .createdAt(NOON)
            .build();
    return Sample.of(
        RecoveryJob.class,
        minimal.toBuilder()
            .drill(true)
            .endedAt(NOON.plusSeconds(641))
            .putTags("attempt", "exec-1/databases/1")
            .addParticipants(LAUNCHED)
            .build(),
        minimal,
        "jobId",
        "where",
        "type",
        "status",
        "createdAt");
  }

  private static Sample<SourceServer> sourceServer() {
    SourceServer minimal =
        SourceServer.builder()
            .serverId(DATABASE)
            .where(PLACE)
            .replicationState(ReplicationState.CONTINUOUS)
            .build();
    return Sample.of(
        SourceServer.class,
        minimal.toBuilder()
            .hostname("db-1")
            .putTags("tier", "database")
            .lag(Duration.ofSeconds(12, 500_000_000))
            .recoveryInstanceId("i-0aa11bb22cc33dd44")
            .lastLaunchResult(LaunchResult.SUCCEEDED)
            .lastSeenAt(NOON)
            .addedAt(NOON.minusSeconds(86_400))
            .direction(ReplicationDirection.FAILBACK)
            .origin(new AccountRegion("444455556666", "eu-central-1"))
            .originInstanceId("i-0ee55ff66aa77bb88")
            .reversed(HOME)
            .addDisks(DISK)
            .replicationError("AGENT_NOT_SEEN")
            .syncedAt(NOON.plusSeconds(7_200))
            .stagingAccountId("777788889999")
            .stagingServerId("s-7777777777777777a")
            .build(),
        minimal,
        "serverId",
        "where",
        "replicationState");
  }
}
