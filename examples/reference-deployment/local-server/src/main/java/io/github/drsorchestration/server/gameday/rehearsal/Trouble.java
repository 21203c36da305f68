package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.List;
import java.util.Optional;

/** The faults of DRS that a surprise is made of. */
final class Trouble {

  private Trouble() {}

  /** None where it happens outside of DRS. */
  static List<Fault> of(Surprise surprise, RehearsalWorld world) {
    Optional<FaultKind> kind = kind(surprise);
    return switch (surprise.kind().scope()) {
      case PLACE ->
          Victims.places(surprise, world).stream()
              .flatMap(
                  where -> kind.map(it -> Fault.builder().kind(it).where(where).build()).stream())
              .toList();
      case SERVERS ->
          Victims.servers(surprise, world).stream()
              .flatMap(id -> kind.map(it -> ofServer(it, id, surprise)).stream())
              .toList();
      case PLAN -> List.of();
    };
  }

  private static Fault ofServer(FaultKind kind, String serverId, Surprise surprise) {
    Fault.Builder fault = Fault.builder().kind(kind).serverId(serverId);
    return kind == FaultKind.LAUNCH_LATE
        ? fault.magnitude(surprise.delayOrUsual()).build()
        : fault.build();
  }

  private static Optional<FaultKind> kind(Surprise surprise) {
    return switch (surprise.kind()) {
      case REGION_UNREACHABLE -> Optional.of(FaultKind.UNAVAILABLE);
      case ACCOUNT_DENIED -> Optional.of(FaultKind.ACCESS_DENIED);
      case QUOTA_SHORT -> Optional.of(FaultKind.QUOTA_EXCEEDED);
      case SNAPSHOTS_CORRUPTED -> Optional.of(FaultKind.SNAPSHOT_FAILS);
      case LAUNCHES_FAIL -> Optional.of(FaultKind.LAUNCH_FAILS);
      case ZONE_SLOW -> Optional.of(FaultKind.LAUNCH_LATE);
      case NO_RECOVERY_POINTS, REPLICATION_STALLED, UNHEALTHY, HOOKS_FAIL, APPROVER_AWAY ->
          Optional.empty();
    };
  }
}
