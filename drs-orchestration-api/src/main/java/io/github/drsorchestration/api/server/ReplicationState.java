package io.github.drsorchestration.api.server;

/**
 * How the replication of a source server stands, as DRS reports it in {@code dataReplicationState}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/drs/latest/APIReference/API_DataReplicationInfo.html">DRS
 *     API: DataReplicationInfo</a>
 */
public enum ReplicationState {
  STOPPED(false, false),
  INITIATING(true, false),
  INITIAL_SYNC(true, false),
  BACKLOG(true, true),
  CREATING_SNAPSHOT(true, true),
  CONTINUOUS(true, true),
  PAUSED(true, false),
  RESCAN(true, true),
  STALLED(true, false),
  DISCONNECTED(false, false);

  private final boolean recoverable;
  private final boolean healthy;

  ReplicationState(boolean recoverable, boolean healthy) {
    this.recoverable = recoverable;
    this.healthy = healthy;
  }

  /**
   * Whether DRS would launch this server if it has a recovery point. Only STOPPED and DISCONNECTED
   * rule a launch out: in a real disaster the source is gone, and a STALLED server must still be
   * recoverable from the points that exist.
   */
  public boolean isRecoverable() {
    return recoverable;
  }

  /** Whether new recovery points are being made. A drill of a server that is not healthy warns. */
  public boolean isHealthy() {
    return healthy;
  }
}
