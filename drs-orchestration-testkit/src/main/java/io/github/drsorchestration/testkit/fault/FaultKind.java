package io.github.drsorchestration.testkit.fault;

import static io.github.drsorchestration.testkit.fault.FaultKind.Magnitude.NONE;
import static io.github.drsorchestration.testkit.fault.FaultKind.Magnitude.OPTIONAL;
import static io.github.drsorchestration.testkit.fault.FaultKind.Magnitude.REQUIRED;

import io.github.drsorchestration.testkit.call.ServiceCall;
import java.util.Arrays;

/** What can go wrong. */
public enum FaultKind {
  /** The snapshot fails, and the server with it. */
  SNAPSHOT_FAILS(FaultScope.LAUNCH, NONE),
  /** The snapshot fails, and the launch goes on from the newest recovery point. */
  SNAPSHOT_FALLS_BACK(FaultScope.LAUNCH, NONE),
  CONVERSION_FAILS(FaultScope.LAUNCH, NONE),
  LAUNCH_FAILS(FaultScope.LAUNCH, NONE),
  /** A permission is missing: the server fails within a second and the log shows no failure. */
  FAILS_SILENTLY(FaultScope.LAUNCH, NONE),
  /** The conversion never ends, nor does the job. */
  LAUNCH_STALLS(FaultScope.LAUNCH, NONE),
  /** The conversion takes this much longer: the magnitude. */
  LAUNCH_LATE(FaultScope.LAUNCH, REQUIRED),
  /** A post-launch action fails: the server is FAILED, and its instance runs. */
  POST_LAUNCH_ACTION_FAILS(FaultScope.LAUNCH, NONE),
  /** The instance is listed this long after it exists: the magnitude; without one, never. */
  INSTANCE_LISTED_LATE(FaultScope.LAUNCH, OPTIONAL),
  /** The launch event is not delivered. */
  EVENT_DROPPED(FaultScope.LAUNCH, NONE),

  /** The instance stays, and its server is FAILED in the job. */
  TERMINATION_FAILS(FaultScope.TERMINATION, NONE),
  /** The termination never ends, nor does the job. */
  TERMINATION_STALLS(FaultScope.TERMINATION, NONE),

  /** The job is listed this long after it exists: the magnitude. */
  JOB_LISTED_LATE(FaultScope.JOB, REQUIRED),
  /** The job ends this long after its servers: the magnitude; without one, never. */
  JOB_ENDS_LATE(FaultScope.JOB, OPTIONAL),
  /** The job loses its participants the magnitude after its end; without one, at its end. */
  PARTICIPANTS_EMPTIED(FaultScope.JOB, OPTIONAL),

  /**
   * The sync stalls from {@code since}, or its beginning, for the magnitude, or else until {@code
   * until}, and then goes on. The fault may name the error of DRS.
   */
  SYNC_STALLS(FaultScope.SYNC, OPTIONAL),
  /** The replication has a backlog, and lags by the magnitude, once the first copy is complete. */
  SYNC_LAGS(FaultScope.SYNC, REQUIRED),

  /** The response takes this much longer: the magnitude. */
  CALL_SLOW(FaultScope.CALL, REQUIRED),
  /** The call has no effect, and no response ever comes. */
  CALL_HANGS(FaultScope.CALL, NONE),
  /** Refused for too many calls; the magnitude is how long the service asks to wait. */
  THROTTLED(FaultScope.CALL, OPTIONAL),
  /** Refused as if a server were in another job. */
  SERVER_BUSY(FaultScope.CALL, NONE),
  /** Refused because a quota is used up, as when another process was faster. */
  QUOTA_EXCEEDED(FaultScope.CALL, NONE),
  /** Refused because a permission is missing; without an operation, the role itself is denied. */
  ACCESS_DENIED(FaultScope.CALL, NONE),
  /** Refused because DRS was never initialised. */
  NOT_INITIALIZED(FaultScope.CALL, NONE),
  /** Refused because a pinned recovery point is gone; happens to starts that pin one. */
  SNAPSHOT_EXPIRED(FaultScope.CALL, NONE),
  /**
   * A 5xx response. The call had no effect, but for one that starts a job the caller cannot know.
   */
  UNAVAILABLE(FaultScope.CALL, NONE),
  /** The call does not reach the service. It had no effect, but the caller cannot know. */
  REQUEST_LOST(FaultScope.CALL, NONE),
  /** The call takes effect and its response is lost. */
  RESPONSE_LOST(FaultScope.CALL, NONE);

  private final FaultScope scope;
  private final Magnitude magnitude;

  FaultKind(FaultScope scope, Magnitude magnitude) {
    this.scope = scope;
    this.magnitude = magnitude;
  }

  /** What it happens to. */
  public FaultScope scope() {
    return scope;
  }

  /** Whether it can happen to this call. */
  public boolean happensTo(ServiceCall call) {
    return switch (this) {
      case SERVER_BUSY -> call.needsIdleServers();
      case QUOTA_EXCEEDED -> call.startsJob();
      case SNAPSHOT_EXPIRED -> call == ServiceCall.START_RECOVERY;
      default -> scope == FaultScope.CALL;
    };
  }

  /** Whether it can happen to every call. */
  public boolean happensToAnyCall() {
    return Arrays.stream(ServiceCall.values()).allMatch(this::happensTo);
  }

  /** Whether it takes a duration. */
  public Magnitude magnitude() {
    return magnitude;
  }

  /** Whether a fault has a magnitude. */
  public enum Magnitude {
    NONE,
    OPTIONAL,
    REQUIRED
  }
}
