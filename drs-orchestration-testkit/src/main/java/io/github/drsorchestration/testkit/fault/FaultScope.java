package io.github.drsorchestration.testkit.fault;

/** What a fault happens to, which determines what its occurrence counts. */
public enum FaultScope {
  /** A launch of a server; its occurrence is the nth launch of that server. */
  LAUNCH,
  /** A termination of a server's instance; its occurrence is the nth of that server. */
  TERMINATION,
  /** A job; its occurrence is the nth job of the account and Region. */
  JOB,
  /** A call; its occurrence is the nth of that operation in the account and Region. */
  CALL
}
