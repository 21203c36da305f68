package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.UNTIL_LAUNCHED;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.ConflictException;
import software.amazon.awssdk.services.drs.model.DataReplicationState;
import software.amazon.awssdk.services.drs.model.DrsException;
import software.amazon.awssdk.services.drs.model.FailbackState;
import software.amazon.awssdk.services.drs.model.OriginEnvironment;
import software.amazon.awssdk.services.drs.model.RecoveryInstance;
import software.amazon.awssdk.services.drs.model.ReplicationDirection;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.SourceServer;
import software.amazon.awssdk.services.drs.model.UninitializedAccountException;

/** A server of Frankfurt is recovered in Dublin, and comes home. */
class FailbackTest {

  private static final AccountRegion FRANKFURT = new AccountRegion("777788889999", "eu-central-1");
  private static final AccountRegion DUBLIN = Wired.DUBLIN;

  private final DrsServer drsServer =
      DrsServer.start(
          SimulatedWorld.builder()
              .place(FRANKFURT)
              .initialSync(Duration.ofHours(4))
              .server(
                  SimulatedServer.builder()
                      .serverId(server(1))
                      .where(DUBLIN)
                      .origin(FRANKFURT)
                      .hostname("shop")
                      .build())
              .server(
                  SimulatedServer.builder()
                      .serverId(server(2))
                      .where(DUBLIN)
                      .origin(new AccountRegion("777788889999", "eu-north-1"))
                      .build()));
  private final DrsClient dublin = Wired.client(drsServer, DUBLIN);
  private final DrsClient frankfurt = Wired.client(drsServer, FRANKFURT);

  private String instance = "";

  @BeforeEach
  void recover() {
    launch(dublin, server(1), false);
    instance = onlyInstance(dublin).recoveryInstanceID();
  }

  @AfterEach
  void close() {
    dublin.close();
    frankfurt.close();
    drsServer.close();
  }

  @Test
  void a_server_comes_home_and_is_protected_again() {
    String back = reverse(dublin, instance);
    pass(Duration.ofHours(5));
    assertThat(replication(frankfurt, back)).isEqualTo(DataReplicationState.CONTINUOUS);

    launch(frankfurt, back, false);
    RecoveryInstance home = onlyInstance(frankfurt);
    assertThat(onlyInstance(dublin).recoveryInstanceID()).isEqualTo(instance);

    assertThat(reverse(frankfurt, home.recoveryInstanceID())).isEqualTo(server(1));
    pass(Duration.ofHours(5));
    assertThat(replication(dublin, server(1))).isEqualTo(DataReplicationState.CONTINUOUS);

    frankfurt.stopReplication(it -> it.sourceServerID(back));
    dublin.terminateRecoveryInstances(it -> it.recoveryInstanceIDs(instance));
    pass(UNTIL_LAUNCHED);
    assertThat(dublin.describeRecoveryInstances(it -> {}).items()).isEmpty();

    frankfurt.deleteRecoveryInstance(it -> it.recoveryInstanceID(home.recoveryInstanceID()));
    frankfurt.disconnectSourceServer(it -> it.sourceServerID(back));
    frankfurt.deleteSourceServer(it -> it.sourceServerID(back));
    assertThat(frankfurt.describeSourceServers(it -> {}).items()).isEmpty();
    assertThat(frankfurt.describeRecoveryInstances(it -> {}).items()).isEmpty();

    assertThat(replication(dublin, server(1))).isEqualTo(DataReplicationState.CONTINUOUS);
    launch(dublin, server(1), true);
    assertThat(onlyInstance(dublin).isDrill()).isTrue();
  }

  @Test
  void the_replication_back_is_a_new_server_in_the_origin() {
    String back = reverse(dublin, instance);

    SourceServer reversed = sourceServer(frankfurt, back);
    assertThat(reversed.replicationDirection()).isEqualTo(ReplicationDirection.FAILBACK);
    assertThat(reversed.sourceCloudProperties().originRegion()).isEqualTo("eu-west-1");
    assertThat(reversed.sourceCloudProperties().originAccountID()).isEqualTo(DUBLIN.accountId());
    assertThat(reversed.reversedDirectionSourceServerArn())
        .isEqualTo(sourceServer(dublin, server(1)).arn());
    assertThat(sourceServer(dublin, server(1)).reversedDirectionSourceServerArn())
        .isEqualTo(reversed.arn());
    assertThat(reversed.sourceProperties().identificationHints().hostname()).isEqualTo("shop");
    assertThat(onlyInstance(dublin).originEnvironment()).isEqualTo(OriginEnvironment.AWS);
  }

  @Test
  void it_goes_from_initiating_to_continuous_and_the_instance_tells_how_far_it_is() {
    assertThat(failback()).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
    String back = reverse(dublin, instance);

    assertThat(replication(frankfurt, back)).isEqualTo(DataReplicationState.INITIATING);
    pass(Duration.ofMinutes(6));
    assertThat(replication(frankfurt, back)).isEqualTo(DataReplicationState.INITIAL_SYNC);
    pass(Duration.ofMinutes(230));
    assertThat(replication(frankfurt, back)).isEqualTo(DataReplicationState.INITIAL_SYNC);
    assertThat(failback()).isEqualTo(FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH);
    assertThat(points(frankfurt, back)).isEmpty();

    pass(Duration.ofMinutes(12));
    assertThat(replication(frankfurt, back)).isEqualTo(DataReplicationState.CONTINUOUS);
    assertThat(failback()).isEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);
    assertThat(points(frankfurt, back)).hasSize(1);
    pass(Duration.ofHours(3));
    assertThat(points(frankfurt, back)).hasSize(4);
  }

  @Test
  void it_cannot_be_launched_before_there_is_a_recovery_point() {
    String back = reverse(dublin, instance);

    assertThat(
            catchThrowableOfType(DrsException.class, () -> launch(frankfurt, back, false))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("ValidationException");
  }

  @Test
  void an_instance_is_not_terminated_under_a_replication() {
    String back = reverse(dublin, instance);

    ConflictException refused = refused(() -> terminate(instance));
    assertThat(refused.resourceId()).isEqualTo(instance);
    assertThat(refused.awsErrorDetails().errorMessage()).contains("must be stopped first");

    frankfurt.stopReplication(it -> it.sourceServerID(back));
    terminate(instance);
  }

  @Test
  void an_instance_is_reversed_once() {
    reverse(dublin, instance);

    assertThat(refused(() -> reverse(dublin, instance)).statusCode()).isEqualTo(409);
  }

  @Test
  void a_stopped_replication_back_is_taken_up_by_the_same_server() {
    String back = reverse(dublin, instance);
    frankfurt.stopReplication(it -> it.sourceServerID(back));
    assertThat(failback()).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);

    assertThat(reverse(dublin, instance)).isEqualTo(back);
    assertThat(replication(frankfurt, back)).isEqualTo(DataReplicationState.INITIATING);
  }

  @Test
  void a_disconnected_replication_back_is_replaced_by_another_server() {
    String back = reverse(dublin, instance);
    frankfurt.disconnectSourceServer(it -> it.sourceServerID(back));
    pass(Duration.ofMinutes(1));

    assertThat(reverse(dublin, instance)).isNotEqualTo(back);
  }

  @Test
  void a_replication_back_stalls_when_its_instance_is_disconnected() {
    String back = reverse(dublin, instance);
    pass(Duration.ofHours(5));
    dublin.disconnectRecoveryInstance(it -> it.recoveryInstanceID(instance));

    assertThat(replication(frankfurt, back)).isEqualTo(DataReplicationState.STALLED);
    assertThat(points(frankfurt, back)).isNotEmpty();
    launch(frankfurt, back, false);
    assertThat(onlyInstance(frankfurt).sourceServerID()).isEqualTo(back);
  }

  @Test
  void an_origin_without_drs_must_be_initialized_first() {
    launch(dublin, server(2), false);
    String other = sourceServer(dublin, server(2)).recoveryInstanceId();

    assertThat(
            catchThrowableOfType(UninitializedAccountException.class, () -> reverse(dublin, other))
                .awsErrorDetails()
                .errorMessage())
        .contains("eu-north-1");

    AccountRegion stockholm = new AccountRegion("777788889999", "eu-north-1");
    try (DrsClient client = Wired.client(drsServer, stockholm)) {
      client.initializeService(it -> {});
      assertThat(replication(client, reverse(dublin, other)))
          .isEqualTo(DataReplicationState.INITIATING);
    }
  }

  @Test
  void an_origin_that_is_dark_is_a_500_and_nothing_is_reversed() {
    drsServer.world().add(Fault.builder().kind(FaultKind.UNAVAILABLE).where(FRANKFURT).build());

    assertThat(
            catchThrowableOfType(DrsException.class, () -> reverse(dublin, instance)).statusCode())
        .isEqualTo(500);

    drsServer.world().clearFaults();
    assertThat(sourceServer(dublin, server(1)).reversedDirectionSourceServerArn()).isNull();
  }

  @Test
  @SuppressWarnings("deprecation") // Nothing else retries what has stalled.
  void a_stall_is_told_with_its_reason_and_the_copy_with_its_progress() {
    drsServer
        .world()
        .add(
            Fault.ofServer(FaultKind.SYNC_STALLS, server(1)).toBuilder()
                .since(Duration.ofHours(3))
                .error("UNSTABLE_NETWORK")
                .build());
    String back = reverse(dublin, instance);
    pass(Duration.ofHours(1));
    var copying = sourceServer(frankfurt, back).dataReplicationInfo();
    assertThat(copying.etaDateTime()).isNotBlank();
    assertThat(copying.replicatedDisks().get(0).replicatedStorageBytes())
        .isBetween(1L, copying.replicatedDisks().get(0).totalStorageBytes() - 1);

    pass(Duration.ofHours(20));
    var stalled = sourceServer(frankfurt, back).dataReplicationInfo();
    assertThat(stalled.dataReplicationState()).isEqualTo(DataReplicationState.STALLED);
    assertThat(stalled.dataReplicationError().errorAsString()).isEqualTo("UNSTABLE_NETWORK");
    assertThat(failback()).isEqualTo(FailbackState.FAILBACK_ERROR);

    drsServer.world().clearFaults();
    frankfurt.retryDataReplication(it -> it.sourceServerID(back));
    pass(Duration.ofHours(5));
    assertThat(failback()).isEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);
  }

  @Test
  void an_unknown_instance_is_a_404() {
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class, () -> reverse(dublin, "i-00000000"))
                .resourceId())
        .isEqualTo("i-00000000");
  }

  private void pass(Duration duration) {
    drsServer.world().time().advance(duration);
  }

  private void launch(DrsClient where, String server, boolean drill) {
    where.startRecovery(it -> it.isDrill(drill).sourceServers(Wired.latest(server)));
    pass(UNTIL_LAUNCHED);
  }

  private void terminate(String id) {
    dublin.terminateRecoveryInstances(it -> it.recoveryInstanceIDs(id));
  }

  /** The id of the server that replicates the other way. */
  private static String reverse(DrsClient where, String instance) {
    String arn =
        where
            .reverseReplication(it -> it.recoveryInstanceID(instance))
            .reversedDirectionSourceServerArn();
    return arn.substring(arn.indexOf('/') + 1);
  }

  private static ConflictException refused(ThrowingCallable call) {
    return catchThrowableOfType(ConflictException.class, call);
  }

  private FailbackState failback() {
    return onlyInstance(dublin).failback().state();
  }

  private static RecoveryInstance onlyInstance(DrsClient where) {
    List<RecoveryInstance> instances = where.describeRecoveryInstances(it -> {}).items();
    assertThat(instances).hasSize(1);
    return instances.get(0);
  }

  private static SourceServer sourceServer(DrsClient where, String id) {
    return where.describeSourceServers(it -> it.filters(f -> f.sourceServerIDs(id))).items().get(0);
  }

  private static DataReplicationState replication(DrsClient where, String id) {
    return sourceServer(where, id).dataReplicationInfo().dataReplicationState();
  }

  private static List<String> points(DrsClient where, String id) {
    return where.describeRecoverySnapshots(it -> it.sourceServerID(id)).items().stream()
        .map(point -> point.snapshotID())
        .toList();
  }
}
