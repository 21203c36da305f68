package io.github.drsorchestration.core.engine.draft;

import java.time.Duration;
import java.time.Instant;

/** How long the engine waits for what. Every wait has a bound. */
public final class Timing {

  /** The step that saved an intent must act on it within this time. */
  public static final Duration ACT_WITHIN = Duration.ofSeconds(30);

  /**
   * How long after that a job may take to be listed: a call's timeout, and the minute for which DRS
   * may not list a new job.
   */
  public static final Duration LISTED_WITHIN = Duration.ofSeconds(90);

  /** DRS's clock may be behind or ahead of ours by this much. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** Jobs older than this are not looked at when counting what runs. */
  public static final Duration JOB_HORIZON = Duration.ofHours(24);

  /**
   * A job that is not listed this long after its start has ended and was deleted: DRS does not let
   * go of one that is active.
   */
  public static final Duration DELETED_AFTER = Duration.ofHours(1);

  /** How often to look for a job whose start is uncertain. */
  public static final Duration LOOK_FOR_JOB = Duration.ofSeconds(10);

  /** How often it is put down that an execution is being driven. */
  public static final Duration DRIVEN_EVERY = Duration.ofMinutes(10);

  /** After so long without a step nobody can have driven it. */
  public static final Duration STANDSTILL = Duration.ofMinutes(20);

  /** How long after the end of an execution the jobs that outlive it are followed. */
  public static final Duration FOLLOW_WITHIN = Duration.ofHours(24);

  /** How long an instance may take to be listed after its job ended. */
  public static final Duration INSTANCE_WITHIN = Duration.ofMinutes(2);

  public static final Duration LOOK_FOR_INSTANCE = Duration.ofSeconds(5);

  public static final Duration HEALTH_INTERVAL = Duration.ofSeconds(10);

  public static final Duration HOOK_INTERVAL = Duration.ofSeconds(10);

  public static final Duration APPROVAL_INTERVAL = Duration.ofSeconds(30);

  /** After something could not be found out. */
  public static final Duration ASK_AGAIN = Duration.ofSeconds(15);

  /** After the quotas left no room, where nothing tells when there will be. */
  public static final Duration ROOM_INTERVAL = Duration.ofSeconds(15);

  /** The same after hours without room; well within the time that contention remembers. */
  public static final Duration LONG_ROOM_INTERVAL = Duration.ofSeconds(45);

  /** After a passing rejection. */
  public static final Duration RETRY_CALL = Duration.ofSeconds(15);

  /** No wait between two attempts in vain is longer. */
  public static final Duration MAX_BACKOFF = Duration.ofMinutes(10);

  /** How long a termination may take. */
  public static final Duration TERMINATE_WITHIN = Duration.ofHours(2);

  /** How long after the end events are still tried to be published. */
  public static final Duration PUBLISH_WITHIN = Duration.ofHours(1);

  private Timing() {}

  public static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  public static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  public static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
