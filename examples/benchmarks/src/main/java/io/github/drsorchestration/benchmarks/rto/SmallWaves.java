package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.benchmarks.shape.ShapeServer;
import io.github.drsorchestration.benchmarks.shape.ShapeWave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Applications of a few small waves, so many at once that a place runs out of jobs long before it
 * runs out of servers.
 */
final class SmallWaves {

  private static final long SEED = 20_260_102;

  private SmallWaves() {}

  static List<Shape> all() {
    return List.of(stacks(25, 3, 5), stacks(40, 2, 5), stacks(60, 1, 3), stacks(15, 6, 2));
  }

  /** Stacks of waves, each of which waits for the one below, at the default quotas. */
  private static Shape stacks(int stacks, int waves, int servers) {
    String id = stacks + "x" + waves + "x" + servers;
    Random random = new Random(SEED);
    List<ShapeWave> all = new ArrayList<>();
    int server = 0;
    for (int stack = 1; stack <= stacks; stack++) {
      for (int level = 1; level <= waves; level++) {
        List<ShapeServer> members = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
          Duration launch = Duration.ofMillis(300_000 + random.nextInt(600_001));
          members.add(new ShapeServer(ShapeServer.idOf(++server), Shape.PLACE, launch));
        }
        Set<String> below = level == 1 ? Set.of() : Set.of(name(stack, level - 1));
        all.add(new ShapeWave(name(stack, level), below, members));
      }
    }
    return new Shape(id, all, Quotas.DEFAULTS);
  }

  private static String name(int stack, int level) {
    return "s" + stack + "-" + level;
  }
}
