package io.github.drsorchestration.core.service.lifecycle.action;

/** What can be done with a source server, or with the instance that was launched from it. */
public enum ServerAction {
  /** Begins the replication of a stopped server, with a full copy. */
  START_REPLICATION(false, false, false),
  /** Stops the replication, and deletes every recovery point. */
  STOP_REPLICATION(false, true, false),
  /** Begins again what has stalled. */
  RETRY_REPLICATION(false, false, false),
  /** Ends the replication for good, and removes the agent from the source. */
  DISCONNECT_SERVER(false, true, true),
  /** Makes DRS forget a disconnected server, its recovery points included. */
  DELETE_SERVER(false, true, true),
  /** Gives it tags, in addition to its own. */
  TAG_SERVER(false, false, false),
  /** Takes tags from it. */
  UNTAG_SERVER(false, false, false),
  /** Ends what DRS does with a recovery instance, which goes on running. */
  DISCONNECT_INSTANCE(true, false, true),
  /** Makes DRS forget a recovery instance, which goes on running. */
  DELETE_INSTANCE(true, false, true);

  private final boolean ofInstance;
  private final boolean deletesRecoveryPoints;
  private final boolean endsProtection;

  ServerAction(boolean ofInstance, boolean deletesRecoveryPoints, boolean endsProtection) {
    this.ofInstance = ofInstance;
    this.deletesRecoveryPoints = deletesRecoveryPoints;
    this.endsProtection = endsProtection;
  }

  /** Whether it is done with a recovery instance instead of a source server. */
  public boolean ofInstance() {
    return ofInstance;
  }

  /** Whether recovery points are gone afterwards, so that each server has to be named. */
  public boolean deletesRecoveryPoints() {
    return deletesRecoveryPoints;
  }

  /** Whether it is refused where a group, a plan or production needs the server. */
  public boolean endsProtection() {
    return endsProtection;
  }
}
