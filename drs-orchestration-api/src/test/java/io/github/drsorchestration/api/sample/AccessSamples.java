package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.NOON;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Samples of who acts, and of what that allows. */
final class AccessSamples {

  private static final Actor ANN =
      new Actor("a1b2c3", Optional.of("Ann Archer"), Optional.of("cognito"));
  private static final Role DRILL_LEAD =
      new Role("DrillLead", Set.of(Permission.EXECUTE_RECOVERY, Permission.VIEW_RESOURCES));
  private static final AccessScope SCOPE =
      new AccessScope(Set.of("111122223333"), Set.of("databases"), Set.of("shop"));

  private AccessSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(Actor.class, ANN, Actor.of("a1b2c3"), "id"),
        Sample.of(Role.class, DRILL_LEAD, new Role("DrillLead", Set.of()), "name"),
        Sample.of(AccessScope.class, SCOPE, AccessScope.EVERYTHING),
        Sample.allRequired(
            Principal.class,
            new Principal(ANN, List.of(DRILL_LEAD), SCOPE),
            "actor",
            "roles",
            "scope"),
        Sample.of(
            AuditEntry.class,
            entry(Optional.of("planId=shop"), true),
            entry(Optional.empty(), false),
            "at",
            "requestId",
            "operation",
            "actor",
            "entryPoint",
            "outcome",
            "duration"));
  }

  private static AuditEntry entry(Optional<String> target, boolean allowed) {
    return new AuditEntry(
        NOON,
        "request-1",
        "startExecution",
        ANN,
        EntryPoint.REST,
        target,
        target.map(id -> "IN_PLAN of web-1: replaced by web-2"),
        allowed,
        AuditEntry.OK,
        Duration.ofMillis(40));
  }
}
