package io.github.drsorchestration.aws.eventbridge;

import io.github.drsorchestration.api.server.AccountRegion;

/** An event of DRS on EventBridge. It may come late, twice or not at all. */
public sealed interface DrsEvent {

  /** The account and Region that it came from. */
  AccountRegion where();

  /**
   * The launch of a server has ended.
   *
   * @param where the account and Region
   * @param serverId the source server
   * @param jobId the job of the launch
   * @param drill whether it was a drill
   * @param succeeded whether it succeeded
   */
  record LaunchEnded(
      AccountRegion where, String serverId, String jobId, boolean drill, boolean succeeded)
      implements DrsEvent {}

  /**
   * The replication of a server stalled, or goes on.
   *
   * @param where the account and Region
   * @param serverId the source server
   * @param stalled whether it stalled
   */
  record ReplicationStalled(AccountRegion where, String serverId, boolean stalled)
      implements DrsEvent {}

  /**
   * The failback of an instance changed its state.
   *
   * @param where the account and Region
   * @param instanceId the recovery instance, in the form {@code i-…}
   * @param state in the words of DRS, such as {@code FAILBACK_COMPLETED}
   */
  record FailbackChanged(AccountRegion where, String instanceId, String state)
      implements DrsEvent {}

  /**
   * A server has a new recovery point.
   *
   * @param where the account and Region
   * @param serverId the source server
   * @param snapshotId the recovery point
   */
  record RecoveryPointTaken(AccountRegion where, String serverId, String snapshotId)
      implements DrsEvent {}
}
