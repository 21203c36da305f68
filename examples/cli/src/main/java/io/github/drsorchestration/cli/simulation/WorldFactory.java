package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.cli.scenario.JobTiming;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Creates the simulated world that a file describes. */
final class WorldFactory {

  private static final int ID_TAIL = 14;
  private static final int MAX_USUAL_LAG = 10;

  private WorldFactory() {}

  /** In a drill the sources go on; a disaster ends them when it is declared. */
  static SimulatedWorld create(WorldSettings settings, ExecutionKind kind, long seed) {
    Instant declared = settings.startTime().minus(settings.declaredBefore());
    return builder(settings, seed, settings.startTime())
        .sourceEndsAt(kind == ExecutionKind.DRILL ? Instant.MAX : declared)
        .build();
  }

  static WorldBuilder builder(WorldSettings settings, long seed, Instant start) {
    WorldBuilder builder =
        SimulatedWorld.builder().seed(seed).startingAt(start).faults(settings.faults());
    settings.quotas().forEach(quotas -> builder.quotas(quotas.where(), quotas.quotas()));
    settings.allServers().forEach(entry -> builder.server(server(entry, start, seed)));
    settings.allServers().forEach(entry -> entry.origin().ifPresent(builder::place));
    JobTiming jobs = settings.jobs();
    jobs.pending().ifPresent(builder::jobPending);
    jobs.ending().ifPresent(builder::jobEndLag);
    jobs.termination().ifPresent(builder::termination);
    return builder;
  }

  private static SimulatedServer server(ServerEntry entry, Instant start, long seed) {
    return SimulatedServer.builder()
        .serverId(entry.serverId())
        .where(entry.where())
        .origin(entry.origin())
        .hostname(entry.hostname())
        .tags(entry.tags())
        .operatingSystem(entry.os())
        .replicationState(entry.replicationState())
        .lag(entry.lag().orElseGet(() -> usualLag(entry, seed)))
        .recoveryPoints(points(entry, start))
        .earlierInstance(entry.earlierInstance())
        .launchDuration(entry.launchDuration())
        .phaseDurations(entry.phases())
        .postLaunchActions(entry.postLaunchActions())
        .initialSync(entry.initialSync())
        .reverseSync(entry.reverseSync())
        .failbackClientAfter(entry.failbackClientAfter())
        .launchSettings(
            LaunchSettings.builder().launchIntoInstanceId(entry.launchIntoInstanceId()).build())
        .build();
  }

  /** Replication that keeps up is some seconds behind. */
  private static Duration usualLag(ServerEntry entry, long seed) {
    Random random = new Random(seed * 31 + entry.serverId().hashCode());
    return Duration.ofSeconds(1 + random.nextInt(MAX_USUAL_LAG));
  }

  private static Optional<List<RecoveryPoint>> points(ServerEntry entry, Instant start) {
    return entry.recoveryPoints().map(ages -> points(entry.serverId(), ages, start));
  }

  /** The ids consist of the end of the server id and a number, newest first. */
  private static List<RecoveryPoint> points(String serverId, List<Duration> ages, Instant start) {
    String tail = serverId.substring(serverId.length() - ID_TAIL);
    List<RecoveryPoint> points = new ArrayList<>();
    for (Duration age : ages.stream().sorted().toList()) {
      String id = String.format(Locale.ROOT, "pit-%s%03d", tail, points.size() + 1);
      points.add(new RecoveryPoint(id, start.minus(age), Optional.empty()));
    }
    return points;
  }
}
