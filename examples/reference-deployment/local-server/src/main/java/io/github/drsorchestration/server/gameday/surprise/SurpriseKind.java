package io.github.drsorchestration.server.gameday.surprise;

import java.time.Duration;

/** What can go wrong in a game. */
public enum SurpriseKind {
  REGION_UNREACHABLE("DRS does not answer in a Region", Scope.PLACE, When.ANY_TIME),
  ACCOUNT_DENIED("the orchestrator's role is denied in an account", Scope.PLACE, When.ANY_TIME),
  QUOTA_SHORT("the quotas of DRS leave hardly any room", Scope.PLACE, When.ANY_TIME),
  /** A launch from an earlier recovery point takes no new snapshot, and succeeds. */
  SNAPSHOTS_CORRUPTED("no new snapshot can be taken", Scope.SERVERS, When.ANY_TIME),
  NO_RECOVERY_POINTS("there is no usable recovery point", Scope.SERVERS, When.AT_THE_START),
  REPLICATION_STALLED("replication stalled hours ago", Scope.SERVERS, When.AT_THE_START),
  LAUNCHES_FAIL("EC2 has no capacity", Scope.SERVERS, When.ANY_TIME),
  ZONE_SLOW("launches in an Availability Zone take longer", Scope.SERVERS, When.ANY_TIME),
  UNHEALTHY("launched servers do not become healthy", Scope.SERVERS, When.ANY_TIME),
  HOOKS_FAIL("hooks fail", Scope.PLAN, When.ANY_TIME),
  APPROVER_AWAY("the approver is on holiday", Scope.PLAN, When.ANY_TIME);

  /** How much longer something takes where a surprise does not say. */
  private static final Duration LATE = Duration.ofMinutes(25);

  private static final Duration HOURS = Duration.ofHours(3);

  private final String meaning;
  private final Scope scope;
  private final When when;

  SurpriseKind(String meaning, Scope scope, When when) {
    this.meaning = meaning;
    this.scope = scope;
    this.when = when;
  }

  /** What it happens to. */
  public enum Scope {
    PLACE,
    SERVERS,
    PLAN
  }

  private enum When {
    ANY_TIME,
    AT_THE_START
  }

  /** A sentence for people, without a capital and a full stop. */
  public String meaning() {
    return meaning;
  }

  public Scope scope() {
    return scope;
  }

  /** Whether the world has to begin like that, because it cannot become so. */
  public boolean onlyAtTheStart() {
    return when == When.AT_THE_START;
  }

  /** How much later, or for how long, where a surprise does not say. */
  public Duration usualDelay() {
    return this == ZONE_SLOW ? LATE : HOURS;
  }
}
