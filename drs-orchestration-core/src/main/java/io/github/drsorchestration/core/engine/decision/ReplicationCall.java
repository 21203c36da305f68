package io.github.drsorchestration.core.engine.decision;

/** The calls that change what is replicated where. Each may be made again. */
public enum ReplicationCall {
  /** Replicate an instance the other way. */
  REVERSE,
  /** Stop the replication of a server. */
  STOP,
  DISCONNECT_SERVER,
  DELETE_SERVER,
  /** Forget an instance, which goes on running. */
  DELETE_INSTANCE,
  /** Stop the failback client that copies an instance to a machine on premises. */
  STOP_FAILBACK
}
