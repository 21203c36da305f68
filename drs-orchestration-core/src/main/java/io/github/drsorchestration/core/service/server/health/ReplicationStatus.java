package io.github.drsorchestration.core.service.server.health;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;

/** How the replication of a server is, in the words of those who have to act. */
public enum ReplicationStatus {
  /** New recovery points are being made. */
  HEALTHY,
  /** New recovery points are being made, but changes wait to be copied. */
  LAGGING,
  /** The first copy, or a new one, goes on. */
  SYNCING,
  /** Somebody has paused it. */
  PAUSED,
  /** It makes no progress: no new recovery points are made. */
  STALLED,
  /** It was stopped: there are no recovery points. */
  STOPPED,
  /** DRS has nothing to do with the source any more. */
  DISCONNECTED;

  static ReplicationStatus of(SourceServer server) {
    ReplicationState state = server.replicationState();
    return switch (state) {
      case CONTINUOUS, CREATING_SNAPSHOT -> HEALTHY;
      case BACKLOG -> LAGGING;
      case INITIATING, INITIAL_SYNC, RESCAN -> SYNCING;
      case PAUSED -> PAUSED;
      case STALLED -> STALLED;
      case STOPPED -> STOPPED;
      case DISCONNECTED -> DISCONNECTED;
    };
  }
}
