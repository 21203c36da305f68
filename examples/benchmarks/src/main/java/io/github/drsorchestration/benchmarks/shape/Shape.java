package io.github.drsorchestration.benchmarks.shape;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.JobOverhead;
import io.github.drsorchestration.core.planning.ServerLoad;
import io.github.drsorchestration.core.planning.WaveLoad;
import io.github.drsorchestration.core.planning.Workload;
import io.github.drsorchestration.testkit.world.SimulatedServer;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A plan as far as time is concerned, with everything that its run needs. Each wave is one group in
 * one place; computing, database and network take no virtual time.
 *
 * @param id what the plan, and what it consists of, is called
 * @param waves in plan order, each after those that it depends on
 * @param quotas what its place allows
 */
public record Shape(String id, List<ShapeWave> waves, Quotas quotas) {

  public static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");

  /** A job is in the queue for 30 s and ends 5 s after its last server. */
  private static final JobOverhead OVERHEAD =
      new JobOverhead(Duration.ofSeconds(30), Duration.ofSeconds(5));

  public Shape {
    waves = List.copyOf(waves);
  }

  public int servers() {
    return waves.stream().mapToInt(wave -> wave.servers().size()).sum();
  }

  /** A world with the servers of these shapes, all in one place. */
  public static SimulatedWorld world(List<Shape> shapes) {
    WorldBuilder world =
        SimulatedWorld.builder()
            .jobPending(OVERHEAD.pending())
            .jobEndLag(OVERHEAD.ending())
            .quotas(PLACE, shapes.get(0).quotas());
    for (Shape shape : shapes) {
      for (ShapeWave wave : shape.waves()) {
        wave.servers().forEach(server -> world.server(simulated(server)));
      }
    }
    return world.build();
  }

  private static SimulatedServer simulated(ShapeServer server) {
    return SimulatedServer.builder()
        .serverId(server.serverId())
        .where(PLACE)
        .launchDuration(server.launch())
        .build();
  }

  /** One group for each wave. */
  public ProtectionGroup[] groups() {
    return waves.stream().map(this::group).toArray(ProtectionGroup[]::new);
  }

  private ProtectionGroup group(ShapeWave wave) {
    return ProtectionGroup.builder()
        .groupId(groupId(wave))
        .name(groupId(wave))
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .serverIds(wave.servers().stream().map(ShapeServer::serverId).toList())
        .build();
  }

  public RecoveryPlan plan() {
    return RecoveryPlan.builder()
        .planId(id)
        .name(id)
        .maxDuration(Duration.ofDays(30))
        .waves(waves.stream().map(this::wave).toList())
        .build();
  }

  private Wave wave(ShapeWave wave) {
    return Wave.builder()
        .name(wave.name())
        .addGroupIds(groupId(wave))
        .dependsOn(wave.dependsOn())
        .timeout(Duration.ofDays(7))
        .build();
  }

  private String groupId(ShapeWave wave) {
    return id + "-" + wave.name();
  }

  /** The same for the forecast and the lower bound. */
  public Workload workload() {
    return new Workload(waves.stream().map(Shape::load).toList(), Map.of(PLACE, quotas), OVERHEAD);
  }

  private static WaveLoad load(ShapeWave wave) {
    return WaveLoad.of(
        wave.name(),
        wave.dependsOn(),
        wave.servers().stream()
            .map(server -> new ServerLoad(server.serverId(), PLACE, server.launch()))
            .toList());
  }
}
