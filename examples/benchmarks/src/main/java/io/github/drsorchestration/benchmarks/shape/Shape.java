package io.github.drsorchestration.benchmarks.shape;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as far as time is concerned, with everything that its run needs. Each wave has one group
 * in each place of its servers; computing, database and network take no virtual time.
 *
 * @param id what the plan, and what it consists of, is called
 * @param waves in plan order, each after those that it depends on
 * @param quotas what each place allows
 */
public record Shape(String id, List<ShapeWave> waves, Quotas quotas) {

  /** Where everything is that is in one place. */
  public static final AccountRegion PLACE = place(0);

  /** A job is in the queue for 30 s and ends 5 s after its last server. */
  private static final Duration PENDING = Duration.ofSeconds(30);

  private static final Duration ENDING = Duration.ofSeconds(5);

  public Shape {
    waves = List.copyOf(waves);
  }

  /** One of several places, counted from zero. */
  public static AccountRegion place(int number) {
    return new AccountRegion("%012d".formatted(111_122_223_333L + number), "eu-west-1");
  }

  public int servers() {
    return waves.stream().mapToInt(wave -> wave.servers().size()).sum();
  }

  /** A world with the servers of these shapes, all in one place. */
  public static SimulatedWorld world(List<Shape> shapes) {
    WorldBuilder world = SimulatedWorld.builder().jobPending(PENDING).jobEndLag(ENDING);
    for (Shape shape : shapes) {
      shape.places().forEach(where -> world.quotas(where, shape.quotas()));
      for (ShapeWave wave : shape.waves()) {
        wave.servers().forEach(server -> world.server(simulated(server)));
      }
    }
    return world.build();
  }

  private static SimulatedServer simulated(ShapeServer server) {
    return SimulatedServer.builder()
        .serverId(server.serverId())
        .where(server.where())
        .launchDuration(server.launch())
        .build();
  }

  /** One group for each place of each wave. */
  public ProtectionGroup[] groups() {
    return waves.stream()
        .flatMap(wave -> places(wave).map(where -> group(wave, where)))
        .toArray(ProtectionGroup[]::new);
  }

  private ProtectionGroup group(ShapeWave wave, AccountRegion where) {
    return ProtectionGroup.builder()
        .groupId(groupId(wave, where))
        .name(groupId(wave, where))
        .accountId(where.accountId())
        .region(where.region())
        .serverIds(
            wave.servers().stream()
                .filter(server -> server.where().equals(where))
                .map(ShapeServer::serverId)
                .toList())
        .build();
  }

  private Set<AccountRegion> places() {
    return waves.stream().flatMap(Shape::places).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<AccountRegion> places(ShapeWave wave) {
    return wave.servers().stream().map(ShapeServer::where).distinct();
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
        .groupIds(places(wave).map(where -> groupId(wave, where)).toList())
        .dependsOn(wave.dependsOn())
        .timeout(Duration.ofDays(7))
        .build();
  }

  private String groupId(ShapeWave wave, AccountRegion where) {
    return id + "-" + wave.name() + "-" + where.accountId();
  }

  /** The same for the forecast and the lower bound. */
  public Workload workload() {
    return new Workload(
        waves.stream().map(Shape::load).toList(),
        quotasByPlace(),
        new JobOverhead(PENDING, ENDING));
  }

  private Map<AccountRegion, Quotas> quotasByPlace() {
    return places().stream().collect(Collectors.toMap(where -> where, where -> quotas));
  }

  private static WaveLoad load(ShapeWave wave) {
    return WaveLoad.of(
        wave.name(),
        wave.dependsOn(),
        wave.servers().stream()
            .map(server -> new ServerLoad(server.serverId(), server.where(), server.launch()))
            .toList());
  }
}
