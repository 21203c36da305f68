package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.UNTIL_LAUNCHED;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.ConflictException;
import software.amazon.awssdk.services.drs.model.DataReplicationInfo;
import software.amazon.awssdk.services.drs.model.DataReplicationState;
import software.amazon.awssdk.services.drs.model.JobStatus;
import software.amazon.awssdk.services.drs.model.RecoveryInstance;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.ValidationException;

/** Replication is stopped and begun; servers, instances and jobs leave DRS. */
class ReplicationTest {

  private final DrsServer drsServer =
      DrsServer.start(
          Wired.worldOf(1)
              .server(
                  SimulatedServer.builder()
                      .serverId(server(2))
                      .where(DUBLIN)
                      .replicationState(ReplicationState.STALLED)
                      .build()));
  private final DrsClient drs = Wired.client(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drs.close();
    drsServer.close();
  }

  @Test
  void to_stop_deletes_the_recovery_points() {
    assertThat(points(1)).hasSize(24);

    var stopped = drs.stopReplication(it -> it.sourceServerID(server(1))).sourceServer();

    assertThat(stopped.dataReplicationInfo().dataReplicationState())
        .isEqualTo(DataReplicationState.STOPPED);
    assertThat(points(1)).isEmpty();
    assertThat(conflict(() -> drs.stopReplication(it -> it.sourceServerID(server(1)))))
        .isEqualTo(server(1));
  }

  @Test
  void to_start_again_copies_everything_again() {
    assertThat(conflict(() -> drs.startReplication(it -> it.sourceServerID(server(1)))))
        .isEqualTo(server(1));
    drs.stopReplication(it -> it.sourceServerID(server(1)));

    var started = drs.startReplication(it -> it.sourceServerID(server(1))).sourceServer();

    assertThat(started.dataReplicationInfo().dataReplicationState())
        .isEqualTo(DataReplicationState.INITIATING);
    assertThat(points(1)).isEmpty();
    pass(Duration.ofMinutes(70));
    assertThat(replication(1).dataReplicationState()).isEqualTo(DataReplicationState.CONTINUOUS);
    assertThat(replication(1).lagDuration()).isEqualTo("PT0S");
    assertThat(points(1)).isNotEmpty().hasSizeLessThan(3);
  }

  @SuppressWarnings("deprecation") // that it is deprecated, clients may still not know
  @Test
  void a_stalled_replication_is_retried_and_keeps_its_recovery_points() {
    int before = points(2).size();

    var retried = drs.retryDataReplication(it -> it.sourceServerID(server(2)));

    assertThat(retried.dataReplicationInfo().dataReplicationState())
        .isEqualTo(DataReplicationState.INITIATING);
    pass(Duration.ofMinutes(70));
    assertThat(replication(2).dataReplicationState()).isEqualTo(DataReplicationState.CONTINUOUS);
    assertThat(points(2)).hasSizeGreaterThan(before).doesNotHaveDuplicates();
    assertThat(
            catchThrowableOfType(
                    ValidationException.class,
                    () -> drs.retryDataReplication(it -> it.sourceServerID(server(2))))
                .getMessage())
        .contains("CONTINUOUS");
  }

  @Test
  void a_server_is_disconnected_then_deleted() {
    assertThat(conflict(() -> drs.deleteSourceServer(it -> it.sourceServerID(server(1)))))
        .isEqualTo(server(1));

    DataReplicationInfo replication =
        drs.disconnectSourceServer(it -> it.sourceServerID(server(1))).dataReplicationInfo();

    assertThat(replication.dataReplicationState()).isEqualTo(DataReplicationState.DISCONNECTED);
    assertThat(replication.lagDuration()).isNull();
    assertThat(replication.replicatedDisks().get(0).totalStorageBytes()).isZero();
    drs.deleteSourceServer(it -> it.sourceServerID(server(1)));
    assertThat(drs.describeSourceServers(it -> {}).items()).hasSize(1);
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () -> drs.deleteSourceServer(it -> it.sourceServerID(server(1))))
                .resourceId())
        .isEqualTo(server(1));
  }

  @Test
  void a_server_with_a_recovery_instance_is_neither_disconnected_nor_deleted() {
    launch();

    assertThat(conflict(() -> drs.disconnectSourceServer(it -> it.sourceServerID(server(1)))))
        .isEqualTo(server(1));
    assertThat(conflict(() -> drs.deleteSourceServer(it -> it.sourceServerID(server(1)))))
        .isEqualTo(server(1));
  }

  @Test
  void nothing_happens_to_a_server_that_a_job_has() {
    drs.startRecovery(it -> it.sourceServers(Wired.latest(server(1))));

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> drs.stopReplication(it -> it.sourceServerID(server(1))),
            () -> drs.startReplication(it -> it.sourceServerID(server(1))),
            () -> drs.disconnectSourceServer(it -> it.sourceServerID(server(1))),
            () -> drs.deleteSourceServer(it -> it.sourceServerID(server(1))))) {
      assertThat(catchThrowableOfType(ConflictException.class, call).getMessage())
          .contains("processed by a Job");
    }
  }

  @Test
  void an_instance_leaves_drs_and_runs_on_until_the_next_launch_deletes_it() {
    String left = launch().recoveryInstanceID();
    assertThat(conflict(() -> drs.deleteRecoveryInstance(it -> it.recoveryInstanceID(left))))
        .isEqualTo(left);

    drs.disconnectRecoveryInstance(it -> it.recoveryInstanceID(left));
    assertThat(conflict(() -> drs.disconnectRecoveryInstance(it -> it.recoveryInstanceID(left))))
        .isEqualTo(left);
    drs.deleteRecoveryInstance(it -> it.recoveryInstanceID(left));

    assertThat(drs.describeRecoveryInstances(it -> {}).items()).isEmpty();
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () -> drs.disconnectRecoveryInstance(it -> it.recoveryInstanceID(left)))
                .resourceId())
        .isEqualTo(left);
    launch();
    assertThat(drsServer.world().record().launchesOf(server(1)).get(1).deletedInstanceId())
        .hasValue(left);
  }

  @Test
  void a_job_is_deleted_once_it_has_ended() {
    var job = drs.startRecovery(it -> it.sourceServers(Wired.latest(server(1)))).job();
    assertThat(conflict(() -> drs.deleteJob(it -> it.jobID(job.jobID())))).isEqualTo(job.jobID());
    pass(UNTIL_LAUNCHED);
    assertThat(drs.describeJobs(it -> {}).items().get(0).status()).isEqualTo(JobStatus.COMPLETED);

    drs.deleteJob(it -> it.jobID(job.jobID()));

    assertThat(drs.describeJobs(it -> {}).items()).isEmpty();
    assertThat(drs.describeJobLogItems(it -> it.jobID(job.jobID())).items()).isEmpty();
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () -> drs.deleteJob(it -> it.jobID(job.jobID())))
                .resourceId())
        .isEqualTo(job.jobID());
    assertThat(drsServer.world().record().launches()).hasSize(1);
  }

  private RecoveryInstance launch() {
    drs.startRecovery(it -> it.sourceServers(Wired.latest(server(1))));
    pass(UNTIL_LAUNCHED);
    return drs.describeRecoveryInstances(it -> {}).items().get(0);
  }

  private void pass(Duration duration) {
    drsServer.world().time().advance(duration);
  }

  /** The id of what stands in the way. */
  private static String conflict(ThrowingCallable call) {
    return catchThrowableOfType(ConflictException.class, call).resourceId();
  }

  private DataReplicationInfo replication(int number) {
    return drs.describeSourceServers(it -> it.filters(f -> f.sourceServerIDs(server(number))))
        .items()
        .get(0)
        .dataReplicationInfo();
  }

  private List<String> points(int number) {
    return drs.describeRecoverySnapshots(it -> it.sourceServerID(server(number))).items().stream()
        .map(point -> point.snapshotID())
        .toList();
  }
}
