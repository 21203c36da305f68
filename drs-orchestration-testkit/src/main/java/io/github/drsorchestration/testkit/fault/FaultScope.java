package io.github.drsorchestration.testkit.fault;

/** What a fault happens to, which determines what its occurrence counts. */
public enum FaultScope {
  /** A launch of a server; its occurrence is the nth launch of that server. */
  LAUNCH,
  /** A termination of a server's instance; its occurrence is the nth of that server. */
  TERMINATION,
  /** A job; its occurrence is the nth job of the account and Region. */
  JOB,
  /**
   * A sync: a replication that begins with a full copy in this world, whether it is started,
   * retried or reversed; its occurrence is the nth of that server. A reversed replication may be
   * named by the server that it reverses.
   */
  SYNC,
  /** A call; its occurrence is the nth of that operation in the account and Region. */
  CALL
}
