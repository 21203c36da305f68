package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.drs.model.DataReplicationInfo;
import software.amazon.awssdk.services.drs.model.ExtensionStatus;
import software.amazon.awssdk.services.drs.model.IdentificationHints;
import software.amazon.awssdk.services.drs.model.LifeCycle;
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
        .stagingAccountId(stagingAccount(server))
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
        .tags(instance.tags())
        .build();
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

  private static boolean isExtended(StagingArea area) {
    return area.statusAsString() != null && area.status() != ExtensionStatus.NOT_EXTENDED;
  }
}
