package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.drs.model.DataReplicationInfo;
import software.amazon.awssdk.services.drs.model.DataReplicationInfoReplicatedDisk;
import software.amazon.awssdk.services.drs.model.ExtensionStatus;
import software.amazon.awssdk.services.drs.model.IdentificationHints;
import software.amazon.awssdk.services.drs.model.LifeCycle;
import software.amazon.awssdk.services.drs.model.RecoveryInstanceDataReplicationInfo;
import software.amazon.awssdk.services.drs.model.RecoveryInstanceDataReplicationState;
import software.amazon.awssdk.services.drs.model.RecoveryInstanceFailback;
import software.amazon.awssdk.services.drs.model.SourceProperties;
import software.amazon.awssdk.services.drs.model.StagingArea;

/** Maps source servers, their recovery points and their instances. */
final class ServerMapper {

  private ServerMapper() {}

  static SourceServer server(
      AccountRegion where, software.amazon.awssdk.services.drs.model.SourceServer server) {
    Optional<DataReplicationInfo> replication = Optional.ofNullable(server.dataReplicationInfo());
    return SourceServer.builder()
        .serverId(server.sourceServerID())
        .where(where)
        .hostname(hostname(server))
        .tags(server.tags())
        .replicationState(
            DrsNames.replication(
                replication.map(DataReplicationInfo::dataReplicationStateAsString).orElse(null)))
        .lag(replication.flatMap(it -> DrsValues.duration(it.lagDuration())))
        .recoveryInstanceId(DrsValues.present(server.recoveryInstanceId()))
        .lastLaunchResult(DrsNames.lastResult(server.lastLaunchResultAsString()))
        .lastSeenAt(
            Optional.ofNullable(server.lifeCycle())
                .map(LifeCycle::lastSeenByServiceDateTime)
                .flatMap(DrsValues::moment))
        .addedAt(
            Optional.ofNullable(server.lifeCycle())
                .map(LifeCycle::addedToServiceDateTime)
                .flatMap(DrsValues::moment))
        .direction(DrsNames.direction(server.replicationDirectionAsString()))
        .origin(
            Optional.ofNullable(server.sourceCloudProperties())
                .flatMap(it -> DrsValues.place(it.originAccountID(), it.originRegion())))
        .originInstanceId(
            Optional.ofNullable(server.sourceProperties())
                .map(SourceProperties::identificationHints)
                .flatMap(it -> DrsValues.present(it.awsInstanceID())))
        .reversed(DrsValues.server(server.reversedDirectionSourceServerArn()))
        .disks(
            replication.map(DataReplicationInfo::replicatedDisks).orElse(List.of()).stream()
                .flatMap(disk -> disk(disk).stream())
                .toList())
        .replicationError(
            replication
                .map(DataReplicationInfo::dataReplicationError)
                .flatMap(error -> DrsValues.present(error.errorAsString())))
        .syncedAt(replication.flatMap(it -> DrsValues.moment(it.etaDateTime())))
        .stagingAccountId(stagingAccount(server))
        .stagingServerId(stagingServer(server))
        .build();
  }

  /** Empty for a point that was announced but not taken yet. */
  static Optional<RecoverySnapshot> snapshot(
      software.amazon.awssdk.services.drs.model.RecoverySnapshot snapshot) {
    Optional<Instant> takenAt = DrsValues.moment(snapshot.timestamp());
    return takenAt.map(
        at -> new RecoverySnapshot(snapshot.snapshotID(), snapshot.sourceServerID(), at));
  }

  static RecoveryInstance instance(
      AccountRegion where, software.amazon.awssdk.services.drs.model.RecoveryInstance instance) {
    return RecoveryInstance.builder()
        .instanceId(instance.recoveryInstanceID())
        .where(where)
        .serverId(instance.sourceServerID())
        .jobId(DrsValues.present(instance.jobID()))
        .drill(Boolean.TRUE.equals(instance.isDrill()))
        .state(DrsNames.instanceState(instance.ec2InstanceStateAsString()))
        .recoveryPointAt(DrsValues.moment(instance.pointInTimeSnapshotDateTime()))
        .failbackState(
            DrsNames.failback(
                Optional.ofNullable(instance.failback())
                    .map(RecoveryInstanceFailback::stateAsString)
                    .orElse(null)))
        .disconnected(
            Optional.ofNullable(instance.dataReplicationInfo())
                .map(RecoveryInstanceDataReplicationInfo::dataReplicationState)
                .filter(RecoveryInstanceDataReplicationState.DISCONNECTED::equals)
                .isPresent())
        .originEnvironment(DrsNames.origin(instance.originEnvironmentAsString()))
        .tags(instance.tags())
        .build();
  }

  /** Empty for a disk without a name. */
  private static Optional<ReplicatedDisk> disk(DataReplicationInfoReplicatedDisk disk) {
    return DrsValues.present(disk.deviceName())
        .map(
            name ->
                new ReplicatedDisk(
                    name,
                    bytes(disk.totalStorageBytes()),
                    bytes(disk.replicatedStorageBytes()),
                    bytes(disk.backloggedStorageBytes())));
  }

  private static long bytes(@Nullable Long bytes) {
    return bytes == null ? 0 : Math.max(0, bytes);
  }

  private static Optional<String> hostname(
      software.amazon.awssdk.services.drs.model.SourceServer server) {
    Optional<IdentificationHints> hints =
        Optional.ofNullable(server.sourceProperties()).map(SourceProperties::identificationHints);
    return hints
        .flatMap(it -> DrsValues.present(it.hostname()))
        .or(() -> hints.flatMap(it -> DrsValues.present(it.fqdn())));
  }

  private static Optional<String> stagingAccount(
      software.amazon.awssdk.services.drs.model.SourceServer server) {
    return Optional.ofNullable(server.stagingArea())
        .filter(ServerMapper::isExtended)
        .flatMap(it -> DrsValues.present(it.stagingAccountID()));
  }

  private static Optional<String> stagingServer(
      software.amazon.awssdk.services.drs.model.SourceServer server) {
    return Optional.ofNullable(server.stagingArea())
        .filter(ServerMapper::isExtended)
        .flatMap(it -> DrsValues.server(it.stagingSourceServerArn()))
        .map(ServerReference::serverId);
  }

  private static boolean isExtended(StagingArea area) {
    return area.statusAsString() != null && area.status() != ExtensionStatus.NOT_EXTENDED;
  }
}
