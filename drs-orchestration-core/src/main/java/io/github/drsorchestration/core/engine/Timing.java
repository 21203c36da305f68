package io.github.drsorchestration.core.engine;

import java.time.Duration;
import java.time.Instant;

/** How long the engine waits for what. Every wait has a bound. */
final class Timing {

  /** The step that saved an intent must act on it within this time. */
  static final Duration ACT_WITHIN = Duration.ofSeconds(30);

  /**
   * How long after that a job may take to be listed: a call's timeout, and the minute for which DRS
   * may not list a new job.
   */
  static final Duration LISTED_WITHIN = Duration.ofSeconds(90);

  /** DRS's clock may be behind or ahead of ours by this much. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** Jobs older than this are not looked at when counting what runs. */
  static final Duration JOB_HORIZON = Duration.ofHours(24);

  /**
   * A job that is not listed this long after its start has ended and was deleted: DRS does not let
   * go of one that is active.
   */
  static final Duration DELETED_AFTER = Duration.ofHours(1);

  /** How often to look for a job whose start is uncertain. */
  static final Duration LOOK_FOR_JOB = Duration.ofSeconds(10);

  /** How long an instance may take to be listed after its job ended. */
  static final Duration INSTANCE_WITHIN = Duration.ofMinutes(2);

  static final Duration LOOK_FOR_INSTANCE = Duration.ofSeconds(5);

  static final Duration HEALTH_INTERVAL = Duration.ofSeconds(10);

  static final Duration HOOK_INTERVAL = Duration.ofSeconds(10);

  static final Duration APPROVAL_INTERVAL = Duration.ofSeconds(30);

  /** After something could not be found out. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(15);

  /** After the quotas left no room, where nothing tells when there will be. */
  static final Duration ROOM_INTERVAL = Duration.ofSeconds(15);

  /** After a passing rejection. */
  static final Duration RETRY_CALL = Duration.ofSeconds(15);

  /** How long launch settings that cannot be read or written for now keep a server waiting. */
  static final Duration SETTINGS_WITHIN = Duration.ofMinutes(2);

  /** No wait between two attempts in vain is longer. */
  static final Duration MOST_PATIENCE = Duration.ofMinutes(10);

  /** The longest time for preflight to find everything out. */
  static final Duration PREFLIGHT_WITHIN = Duration.ofMinutes(30);

  /** How long a termination may take. */
  static final Duration TERMINATE_WITHIN = Duration.ofHours(2);

  /** How long after the end events are still tried to be published. */
  static final Duration PUBLISH_WITHIN = Duration.ofHours(1);

  private Timing() {}

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
