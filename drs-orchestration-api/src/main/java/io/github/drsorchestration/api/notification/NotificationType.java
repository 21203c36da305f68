package io.github.drsorchestration.api.notification;

/** What a notification is about. */
public enum NotificationType {
  EXECUTION_STARTED,
  /** It was completed or cancelled, or some of its servers are up. */
  EXECUTION_ENDED,
  /** It failed or timed out. */
  EXECUTION_FAILED,
  EXECUTION_PAUSED,
  WAVE_FAILED,
  APPROVAL_AWAITED,
  /** It was given or denied, or has expired. */
  APPROVAL_ANSWERED,
  /** One server failed; a wave can send many of these. */
  SERVER_FAILED,
  /** The way home of a server does not get on. */
  FAILBACK_WAITS,
  /** The production of servers is home: those of a wave that came up at the same moment. */
  PRODUCTION_MOVED,
  HEALTH,
  CAPACITY,
  /** Somebody wants to know whether notifications arrive. */
  TEST
}
