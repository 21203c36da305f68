package io.github.drsorchestration.api.server;

/** Which way a source server replicates; a reverse replication creates a FAILBACK server. */
public enum ReplicationDirection {
  FAILOVER,
  FAILBACK
}
