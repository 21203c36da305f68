package io.github.drsorchestration.api.preflight;

/** What preflight can find. */
public enum FindingCode {
  UNKNOWN_SERVER,
  /** A wave has no servers, or a group selects none. */
  NO_SERVERS,
  /** A server is in two waves. */
  DUPLICATE_SERVER,
  NO_RECOVERY_POINT,
  RECOVERY_POINT_EXPIRED,
  /** Replication is disconnected or stopped. */
  NOT_RECOVERABLE,
  /** Replication is not healthy, so the recovery point may be old. */
  UNHEALTHY_REPLICATION,
  /** Another DRS job is processing the server. */
  BUSY_IN_JOB,
  /** Another execution holds the server. */
  BUSY_IN_EXECUTION,
  /** A launch would delete an instance that may carry production. */
  LIVE_INSTANCE,
  /** A drill's instance is left from earlier; the launch will delete it. */
  EARLIER_DRILL_INSTANCE,
  /** A launch would replace the volumes of an existing instance. */
  LAUNCH_INTO_INSTANCE,
  /** A wave is larger than a job and must not be split. */
  TOO_MANY_SERVERS,
  /** The wave will have to wait for room in the quotas. */
  QUOTA_WAIT,
  /** The quotas of a place cannot be read; those of a new account are assumed. */
  QUOTAS_ASSUMED,
  /** The time of a wave or of the plan is shorter than its launches took last time. */
  TIME_TOO_SHORT,
  /** The account's role cannot be used, or the place does not answer. */
  NO_ACCESS,
  NOT_INITIALIZED,
  /** The tag that numbers the waves is missing or no number. */
  NO_WAVE_NUMBER,
  /** A wave's settings name a server that it does not launch. */
  SERVER_NOT_IN_WAVE,
  /** The launch settings contradict each other or what EC2 has. */
  LAUNCH_SETTINGS,
  /** The key of a server's disks cannot be used by the account that launches it, or may not be. */
  ENCRYPTION_KEY,
  /** The recovery point is older than the RPO target allows. */
  RPO_AT_RISK,
  /** Of those who may approve a wave, nobody can: the requester is the only one. */
  NO_APPROVER,
  /** The start names a wave or a server that the plan does not have. */
  NOT_IN_PLAN,
  /** There is nothing of the server to bring home: no instance of it carries production. */
  NOT_FAILED_OVER,
  /** Another instance carries production than the one that the failover launched. */
  INSTANCE_REPLACED,
  /** DRS does not say where the server came from. */
  ORIGIN_UNKNOWN,
  /** The server came from premises: it is waited until the failback client is booted there. */
  ORIGIN_ON_PREMISES,
  /** The origin cannot be used yet: its Region, account or DRS there does not answer. */
  ORIGIN_NOT_READY,
  /** The origin has an instance that may carry production. */
  ORIGIN_NOT_EMPTY
}
