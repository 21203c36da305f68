package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.UNTIL_LAUNCHED;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.EC2InstanceState;
import software.amazon.awssdk.services.drs.model.InitiatedBy;
import software.amazon.awssdk.services.drs.model.Job;
import software.amazon.awssdk.services.drs.model.JobLog;
import software.amazon.awssdk.services.drs.model.JobLogEvent;
import software.amazon.awssdk.services.drs.model.JobStatus;
import software.amazon.awssdk.services.drs.model.JobType;
import software.amazon.awssdk.services.drs.model.LastLaunchResult;
import software.amazon.awssdk.services.drs.model.LastLaunchType;
import software.amazon.awssdk.services.drs.model.LaunchDisposition;
import software.amazon.awssdk.services.drs.model.LaunchStatus;
import software.amazon.awssdk.services.drs.model.ParticipatingServer;
import software.amazon.awssdk.services.drs.model.RecoveryInstance;
import software.amazon.awssdk.services.drs.model.RecoverySnapshotsOrder;
import software.amazon.awssdk.services.drs.model.SourceServer;
import software.amazon.awssdk.services.drs.model.StartRecoveryRequestSourceServer;
import software.amazon.awssdk.services.drs.model.TargetInstanceTypeRightSizingMethod;

/** What orchestration does, done by the AWS SDK as it is. */
class DrsClientTest {

  private final DrsServer drsServer = DrsServer.start(Wired.worldOf(3));
  private final DrsClient drs = Wired.client(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drs.close();
    drsServer.close();
  }

  @Test
  void source_servers_are_described() {
    SourceServer described = sourceServer(1);

    assertThat(described.arn())
        .isEqualTo("arn:aws:drs:eu-west-1:111122223333:source-server/" + server(1));
    assertThat(described.sourceProperties().identificationHints().hostname()).isEqualTo("web1");
    assertThat(described.tags()).isEqualTo(Map.of("number", "1"));
    assertThat(described.dataReplicationInfo().dataReplicationStateAsString())
        .isEqualTo("CONTINUOUS");
    assertThat(described.dataReplicationInfo().lagDuration()).isEqualTo("PT0S");
    assertThat(described.lastLaunchResult()).isEqualTo(LastLaunchResult.NOT_STARTED);
    assertThat(described.recoveryInstanceId()).isNull();
  }

  @Test
  void a_filter_that_nothing_passes_gives_an_empty_list() {
    assertThat(
            drs.describeSourceServers(it -> it.filters(f -> f.sourceServerIDs(server(99)))).items())
        .isEmpty();
    assertThat(
            drs.describeSourceServers(it -> it.filters(f -> f.stagingAccountIDs("999999999999")))
                .items())
        .isEmpty();
    assertThat(drs.describeSourceServers(it -> it.filters(f -> f.hardwareId("none"))).items())
        .isEmpty();
  }

  @Test
  void a_drill_is_a_job_that_goes_from_pending_to_completed() {
    Job accepted = startDrill(server(1), server(2));

    assertThat(accepted.status()).isEqualTo(JobStatus.PENDING);
    assertThat(accepted.type()).isEqualTo(JobType.LAUNCH);
    assertThat(accepted.initiatedBy()).isEqualTo(InitiatedBy.START_DRILL);
    assertThat(accepted.creationDateTime()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(accepted.tags()).isEqualTo(Map.of("attempt", "7c1e"));
    assertThat(accepted.endDateTime()).isNull();

    drsServer.world().time().advance(UNTIL_LAUNCHED);

    Job ended = job(accepted.jobID());
    assertThat(ended.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(ended.endDateTime()).endsWith("Z");
    assertThat(ended.participatingServers())
        .extracting(ParticipatingServer::launchStatus)
        .containsExactly(LaunchStatus.LAUNCHED, LaunchStatus.LAUNCHED);
  }

  @Test
  void a_server_knows_its_last_launch() {
    Job job = startDrill(server(1));
    drsServer.world().time().advance(UNTIL_LAUNCHED);

    SourceServer launched = sourceServer(1);

    assertThat(launched.lastLaunchResult()).isEqualTo(LastLaunchResult.SUCCEEDED);
    assertThat(launched.lifeCycle().lastLaunch().initiated().jobID()).isEqualTo(job.jobID());
    assertThat(launched.lifeCycle().lastLaunch().initiated().type())
        .isEqualTo(LastLaunchType.DRILL);
    assertThat(launched.recoveryInstanceId()).isEqualTo(instanceOf(1).recoveryInstanceID());
  }

  @Test
  void the_log_tells_what_went_wrong() {
    drsServer.world().add(Fault.ofServer(FaultKind.LAUNCH_FAILS, server(1)));
    Job job = startDrill(server(1));
    drsServer.world().time().advance(UNTIL_LAUNCHED);

    List<JobLog> log = drs.describeJobLogItems(it -> it.jobID(job.jobID())).items();

    assertThat(log)
        .extracting(JobLog::event)
        .containsExactly(
            JobLogEvent.JOB_START,
            JobLogEvent.CLEANUP_START,
            JobLogEvent.CLEANUP_END,
            JobLogEvent.SNAPSHOT_START,
            JobLogEvent.SNAPSHOT_END,
            JobLogEvent.CONVERSION_START,
            JobLogEvent.CONVERSION_END,
            JobLogEvent.LAUNCH_START,
            JobLogEvent.LAUNCH_FAILED,
            JobLogEvent.JOB_END);
    assertThat(log.get(8).eventData().sourceServerID()).isEqualTo(server(1));
    assertThat(log.get(8).eventData().rawError()).contains("no capacity");
  }

  @Test
  void instances_are_described_and_terminated() {
    startDrill(server(1));
    drsServer.world().time().advance(UNTIL_LAUNCHED);
    RecoveryInstance instance = instanceOf(1);
    assertThat(instance.isDrill()).isTrue();
    assertThat(instance.ec2InstanceState()).isEqualTo(EC2InstanceState.RUNNING);

    Job termination =
        drs.terminateRecoveryInstances(it -> it.recoveryInstanceIDs(instance.recoveryInstanceID()))
            .job();
    assertThat(termination.type()).isEqualTo(JobType.TERMINATE);
    assertThat(termination.initiatedBy()).isEqualTo(InitiatedBy.TERMINATE_RECOVERY_INSTANCES);
    drsServer.world().time().advance(UNTIL_LAUNCHED);

    assertThat(job(termination.jobID()).participatingServers())
        .extracting(ParticipatingServer::launchStatus)
        .containsExactly(LaunchStatus.TERMINATED);
    assertThat(drs.describeRecoveryInstances(it -> {}).items()).isEmpty();
    assertThat(sourceServer(1).recoveryInstanceId()).isNull();
  }

  @Test
  void instances_that_shut_down_are_spelled_with_a_hyphen() {
    startDrill(server(1));
    drsServer.world().time().advance(UNTIL_LAUNCHED);
    drs.terminateRecoveryInstances(
        it -> it.recoveryInstanceIDs(instanceOf(1).recoveryInstanceID()));
    drsServer.world().time().advance(Duration.ofMinutes(2));

    assertThat(instanceOf(1).ec2InstanceState()).isEqualTo(EC2InstanceState.SHUTTING_DOWN);
  }

  @Test
  void jobs_are_filtered_by_their_dates_of_creation_both_included() {
    startDrill(server(1));
    drsServer.world().time().advance(UNTIL_LAUNCHED);
    startDrill(server(2));
    String first = "2026-01-01T00:00:00Z";
    String second = "2026-01-01T00:30:00Z";

    assertThat(jobsBetween(first, second)).hasSize(2);
    assertThat(jobsBetween("2026-01-01T00:00:00.001Z", second)).containsExactly(second);
    assertThat(jobsBetween(first, "2026-01-01T00:29:59.999Z")).containsExactly(first);
  }

  @Test
  void recovery_points_are_ordered_and_filtered() {
    List<String> newest =
        drs
            .describeRecoverySnapshots(
                it ->
                    it.sourceServerID(server(1))
                        .order(RecoverySnapshotsOrder.DESC)
                        .filters(f -> f.fromDateTime("2025-12-31T22:00:00Z")))
            .items()
            .stream()
            .map(point -> point.timestamp())
            .toList();
    assertThat(newest)
        .containsExactly("2026-01-01T00:00:00Z", "2025-12-31T23:00:00Z", "2025-12-31T22:00:00Z");

    assertThat(
            drs.describeRecoverySnapshots(
                    it -> it.sourceServerID(server(1)).order(RecoverySnapshotsOrder.ASC))
                .items())
        .hasSize(24)
        .first()
        .returns("2025-12-31T01:00:00Z", point -> point.expectedTimestamp());
  }

  @Test
  void a_recovery_point_is_pinned() {
    String point =
        drs.describeRecoverySnapshots(it -> it.sourceServerID(server(1)))
            .items()
            .get(5)
            .snapshotID();

    StartRecoveryRequestSourceServer pinned =
        StartRecoveryRequestSourceServer.builder()
            .sourceServerID(server(1))
            .recoverySnapshotID(point)
            .build();
    Job job = drs.startRecovery(it -> it.sourceServers(pinned)).job();
    drsServer.world().time().advance(UNTIL_LAUNCHED);

    assertThat(job.initiatedBy()).isEqualTo(InitiatedBy.START_RECOVERY);
    assertThat(instanceOf(1).pointInTimeSnapshotDateTime()).isEqualTo("2025-12-31T19:00:00Z");
  }

  @Test
  void a_launch_configuration_keeps_what_an_update_does_not_name() {
    assertThat(drs.getLaunchConfiguration(it -> it.sourceServerID(server(1))).copyTags()).isTrue();

    drs.updateLaunchConfiguration(
        it ->
            it.sourceServerID(server(1))
                .copyTags(false)
                .launchIntoInstanceProperties(
                    target -> target.launchIntoEC2InstanceID("i-0123456789abcdef0"))
                .licensing(l -> l.osByol(true))
                .launchDisposition(LaunchDisposition.STOPPED));

    var after = drs.getLaunchConfiguration(it -> it.sourceServerID(server(1)));
    assertThat(after.copyTags()).isFalse();
    assertThat(after.launchIntoInstanceProperties().launchIntoEC2InstanceID())
        .isEqualTo("i-0123456789abcdef0");
    assertThat(after.licensing().osByol()).isTrue();
    assertThat(after.launchDisposition()).isEqualTo(LaunchDisposition.STOPPED);
    assertThat(after.targetInstanceTypeRightSizingMethod())
        .isEqualTo(TargetInstanceTypeRightSizingMethod.BASIC);
    assertThat(after.ec2LaunchTemplateID()).startsWith("lt-");
  }

  @Test
  void servers_jobs_and_instances_carry_tags() {
    Job job = startDrill(server(1));
    drsServer.world().time().advance(UNTIL_LAUNCHED);

    for (String arn : List.of(sourceServer(1).arn(), job.arn(), instanceOf(1).arn())) {
      drs.tagResource(it -> it.resourceArn(arn).tags(Map.of("a/b +c", "x=y&z", "gone", "soon")));
      drs.untagResource(it -> it.resourceArn(arn).tagKeys("gone", "number", "attempt", "none"));

      assertThat(drs.listTagsForResource(it -> it.resourceArn(arn)).tags())
          .isEqualTo(Map.of("a/b +c", "x=y&z"));
    }
    assertThat(job(job.jobID()).tags()).isEqualTo(Map.of("a/b +c", "x=y&z"));
    assertThat(sourceServer(1).tags()).isEqualTo(Map.of("a/b +c", "x=y&z"));
    assertThat(instanceOf(1).tags()).isEqualTo(Map.of("a/b +c", "x=y&z"));
  }

  private Job startDrill(String... servers) {
    return drs.startRecovery(
            it ->
                it.isDrill(true)
                    .tags(Map.of("attempt", "7c1e"))
                    .sourceServers(
                        Stream.of(servers)
                            .map(
                                id ->
                                    StartRecoveryRequestSourceServer.builder()
                                        .sourceServerID(id)
                                        .build())
                            .toList()))
        .job();
  }

  private SourceServer sourceServer(int number) {
    return drs.describeSourceServers(it -> it.filters(f -> f.sourceServerIDs(server(number))))
        .items()
        .get(0);
  }

  private Job job(String id) {
    return drs.describeJobs(it -> it.filters(f -> f.jobIDs(id))).items().get(0);
  }

  private List<String> jobsBetween(String from, String to) {
    return drs.describeJobs(it -> it.filters(f -> f.fromDate(from).toDate(to))).items().stream()
        .map(Job::creationDateTime)
        .toList();
  }

  private RecoveryInstance instanceOf(int number) {
    return drs.describeRecoveryInstances(it -> it.filters(f -> f.sourceServerIDs(server(number))))
        .items()
        .get(0);
  }
}
