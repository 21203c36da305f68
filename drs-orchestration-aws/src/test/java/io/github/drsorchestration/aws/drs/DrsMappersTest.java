package io.github.drsorchestration.aws.drs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.OriginEnvironment;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DrsMappersTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final String ID = "s-1a2b3c4d5e6f70001";

  @Test
  void a_source_server_is_read_whole() {
    SourceServer server =
        servers(
                """
                {"items":[{"sourceServerID":"s-1a2b3c4d5e6f70001","tags":{"app":"shop"},
                  "recoveryInstanceId":"i-0aa11bb22cc33dd44","lastLaunchResult":"SUCCEEDED",
                  "dataReplicationInfo":{"dataReplicationState":"BACKLOG","lagDuration":"PT5M",
                    "etaDateTime":"2025-11-29T08:00:00Z",
                    "dataReplicationError":{"error":"NOT_CONVERGING","rawError":"too slow"},
                    "replicatedDisks":[{"deviceName":"/dev/xvda","totalStorageBytes":100,
                      "replicatedStorageBytes":50,"backloggedStorageBytes":7}]},
                  "reversedDirectionSourceServerArn":
                    "arn:aws-us-gov:drs:us-east-1:444455556666:source-server/s-1a2b3c4d5e6f70009",
                  "lifeCycle":{"addedToServiceDateTime":"2025-01-02T03:04:05.678901+00:00",
                    "lastSeenByServiceDateTime":"2025-11-28T22:34:06.632532+00:00"},
                  "sourceProperties":{"identificationHints":{"hostname":"db-1",
                    "awsInstanceID":"i-0ee55ff66aa77bb88"}},
                  "sourceCloudProperties":{"originAccountID":"444455556666","originRegion":"us-east-1"},
                  "stagingArea":{"status":"EXTENDED","stagingAccountID":"777788889999"},
                  "replicationDirection":"FAILBACK","somethingNew":{"a":1}}]}
                """)
            .get(0);

    assertThat(server)
        .isEqualTo(
            SourceServer.builder()
                .serverId(ID)
                .where(WHERE)
                .hostname("db-1")
                .tags(Map.of("app", "shop"))
                .replicationState(ReplicationState.BACKLOG)
                .lag(Duration.ofMinutes(5))
                .recoveryInstanceId("i-0aa11bb22cc33dd44")
                .lastLaunchResult(LaunchResult.SUCCEEDED)
                .lastSeenAt(Instant.parse("2025-11-28T22:34:06.632532Z"))
                .addedAt(Instant.parse("2025-01-02T03:04:05.678901Z"))
                .direction(ReplicationDirection.FAILBACK)
                .origin(new AccountRegion("444455556666", "us-east-1"))
                .originInstanceId("i-0ee55ff66aa77bb88")
                .reversed(
                    new ServerReference(
                        new AccountRegion("444455556666", "us-east-1"), "s-1a2b3c4d5e6f70009"))
                .addDisks(new ReplicatedDisk("/dev/xvda", 100, 50, 7))
                .replicationError("NOT_CONVERGING")
                .syncedAt(Instant.parse("2025-11-29T08:00:00Z"))
                .stagingAccountId("777788889999")
                .build());
  }

  @Test
  void a_server_of_a_newer_drs_is_read_as_far_as_it_is_understood() {
    List<SourceServer> servers =
        servers(
            """
            {"items":[
              {"sourceServerID":"s-1a2b3c4d5e6f70001",
               "dataReplicationInfo":{"dataReplicationState":"QUANTUM","lagDuration":"soon",
                 "etaDateTime":"later","dataReplicationError":{},
                 "replicatedDisks":[{},{"deviceName":"/dev/xvdb","totalStorageBytes":-1}]},
               "reversedDirectionSourceServerArn":"arn:aws:drs:moon:1:source-server/x",
               "lastLaunchResult":"MAYBE","replicationDirection":"SIDEWAYS",
               "sourceCloudProperties":{"originAccountID":"not an account","originRegion":"moon"},
               "stagingArea":{"status":"NOT_EXTENDED","stagingAccountID":"777788889999"}},
              {"sourceServerID":"s-1a2b3c4d5e6f70001"}]}
            """);

    SourceServer odd = servers.get(0);
    assertThat(odd.replicationState().isRecoverable()).isTrue();
    assertThat(odd.replicationState().isHealthy()).isFalse();
    assertThat(odd.lag()).isEmpty();
    assertThat(odd.lastLaunchResult()).isEqualTo(LaunchResult.PENDING);
    assertThat(odd.direction()).isEqualTo(ReplicationDirection.FAILOVER);
    assertThat(odd.origin()).isEmpty();
    assertThat(odd.reversed()).isEmpty();
    assertThat(odd.disks()).containsExactly(new ReplicatedDisk("/dev/xvdb", 0, 0, 0));
    assertThat(odd.replicationError()).isEmpty();
    assertThat(odd.syncedAt()).isEmpty();
    assertThat(odd.stagingAccountId()).isEmpty();
    assertThat(servers.get(1).lastLaunchResult()).isEqualTo(LaunchResult.NOT_STARTED);
  }

  @Test
  void a_job_is_read_whole_and_without_participants_too() {
    List<RecoveryJob> jobs =
        call(
            """
            {"items":[
              {"jobID":"drsjob-1","type":"LAUNCH","initiatedBy":"START_DRILL","status":"COMPLETED",
               "creationDateTime":"2026-11-22T10:00:00.120000Z","endDateTime":"2026-11-22T10:10:41.007Z",
               "tags":{"attempt":"7c1e"},
               "participatingServers":[
                 {"sourceServerID":"s-1","recoveryInstanceID":"i-1","launchStatus":"LAUNCHED"},
                 {"sourceServerID":"s-2","launchStatus":"FAILED"},
                 {"sourceServerID":"s-3","launchStatus":"TELEPORTED"},
                 {"sourceServerID":"s-4"}]},
              {"jobID":"drsjob-2","type":"DREAM","status":"SLEEPING","initiatedBy":"NOBODY"}]}
            """,
            service -> service.jobs(WHERE, List.of("drsjob-1", "drsjob-2")));

    RecoveryJob first = jobs.get(0);
    assertThat(first.drill()).isTrue();
    assertThat(first.createdAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00.12Z"));
    assertThat(first.endedAt()).contains(Instant.parse("2026-11-22T10:10:41.007Z"));
    assertThat(first.tags()).containsExactly(Map.entry("attempt", "7c1e"));
    assertThat(first.participants())
        .containsExactly(
            new JobParticipant("s-1", LaunchStatus.LAUNCHED, Optional.of("i-1")),
            new JobParticipant("s-2", LaunchStatus.FAILED, Optional.empty()),
            new JobParticipant("s-3", LaunchStatus.IN_PROGRESS, Optional.empty()),
            new JobParticipant("s-4", LaunchStatus.PENDING, Optional.empty()));
    RecoveryJob odd = jobs.get(1);
    assertThat(odd.type()).isNotIn(JobType.LAUNCH, JobType.TERMINATE);
    assertThat(odd.status()).isEqualTo(JobStatus.STARTED);
    assertThat(odd.drill()).isFalse();
    assertThat(odd.participants()).isEmpty();
  }

  @Test
  void the_log_of_a_job_is_put_in_the_order_of_time() {
    List<JobLogEntry> log =
        call(
            """
            {"items":[
              {"logDateTime":"2026-11-22T10:09:00Z","event":"CONVERSION_FAIL",
               "eventData":{"sourceServerID":"s-2","rawError":"no channel","attemptCount":3}},
              {"logDateTime":"2026-11-22T10:00:20Z","event":"JOB_START","eventData":{}},
              {"logDateTime":"yesterday","event":"JOB_DREAM"}]}
            """,
            service -> service.jobLog(WHERE, "drsjob-1"));

    assertThat(log)
        .containsExactly(
            new JobLogEntry(
                Instant.parse("2026-11-22T10:00:20Z"),
                "JOB_START",
                Optional.empty(),
                Optional.empty()),
            new JobLogEntry(
                Instant.parse("2026-11-22T10:09:00Z"),
                "CONVERSION_FAIL",
                Optional.of("s-2"),
                Optional.of("no channel")));
  }

  @Test
  void the_state_of_an_instance_may_have_a_hyphen_and_an_unknown_one_exists() {
    List<RecoveryInstance> instances =
        call(
            """
            {"items":[
              {"recoveryInstanceID":"i-1","sourceServerID":"s-1","ec2InstanceState":"SHUTTING-DOWN",
               "isDrill":true,"jobID":"drsjob-1","pointInTimeSnapshotDateTime":"2026-11-22T09:50:00Z"},
              {"recoveryInstanceID":"i-2","sourceServerID":"s-2","ec2InstanceState":"HIBERNATED"},
              {"recoveryInstanceID":"i-3","sourceServerID":"s-3","ec2InstanceState":"NOT_FOUND"}]}
            """,
            service -> service.recoveryInstances(WHERE, List.of("s-1")));

    assertThat(instances.get(0).state()).isEqualTo(InstanceState.SHUTTING_DOWN);
    assertThat(instances.get(0).drill()).isTrue();
    assertThat(instances.get(0).recoveryPointAt()).contains(Instant.parse("2026-11-22T09:50:00Z"));
    assertThat(instances.get(1).state().isLive()).isTrue();
    assertThat(instances.get(1).drill()).isFalse();
    assertThat(instances.get(2).state()).isEqualTo(InstanceState.NOT_FOUND);
  }

  @Test
  void the_way_back_of_an_instance_is_read_as_far_as_it_is_understood() {
    List<RecoveryInstance> instances =
        call(
            """
            {"items":[
              {"recoveryInstanceID":"i-1","sourceServerID":"s-1","originEnvironment":"ON_PREMISES",
               "failback":{"state":"FAILBACK_READY_FOR_LAUNCH"},
               "dataReplicationInfo":{"dataReplicationState":"CONTINUOUS"}},
              {"recoveryInstanceID":"i-2","sourceServerID":"s-2","originEnvironment":"MOON",
               "failback":{"state":"FAILBACK_BEAMED"},
               "dataReplicationInfo":{"dataReplicationState":"DISCONNECTED"}},
              {"recoveryInstanceID":"i-3","sourceServerID":"s-3"}]}
            """,
            service -> service.recoveryInstances(WHERE, List.of("s-1")));

    assertThat(instances)
        .extracting(RecoveryInstance::failbackState)
        .containsExactly(
            FailbackState.FAILBACK_READY_FOR_LAUNCH,
            FailbackState.FAILBACK_LAUNCH_STATE_NOT_AVAILABLE,
            FailbackState.FAILBACK_NOT_STARTED);
    assertThat(instances)
        .extracting(RecoveryInstance::originEnvironment)
        .containsExactly(
            OriginEnvironment.ON_PREMISES, OriginEnvironment.AWS, OriginEnvironment.AWS);
    assertThat(instances)
        .extracting(RecoveryInstance::disconnected)
        .containsExactly(false, true, false);
  }

  private static List<SourceServer> servers(String answer) {
    return call(answer, service -> service.sourceServers(WHERE));
  }

  private static <T> T call(String answer, Function<DrsRecoveryService, T> call) {
    try (StandIn drs = StandIn.answering(it -> Answer.json(answer));
        AwsClients clients = drs.clients().build()) {
      return call.apply(DrsRecoveryService.over(clients));
    }
  }
}
