package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.benchmarks.shape.ShapeServer;
import io.github.drsorchestration.benchmarks.shape.ShapeWave;
import io.github.drsorchestration.core.planning.forecast.LowerBound;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random graphs of waves for which their place has too little room: the lower bound with the quotas
 * is at least a tenth above the one without.
 */
final class RandomShapes {

  private static final double BINDING = 1.1;
  private static final Quotas PLENTY =
      new Quotas(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE);

  private final Random random;

  private RandomShapes(long seed) {
    this.random = new Random(seed);
  }

  /** The first so many shapes of a seed. */
  static List<Shape> draw(long seed, int count) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Shape> binding = new ArrayList<>();
    while (binding.size() < count) {
      Shape shape = shapes.next("R" + (binding.size() + 1));
      if (binds(shape)) {
        binding.add(shape);
      }
    }
    return binding;
  }

  static boolean binds(Shape shape) {
    Workload workload = shape.workload();
    Workload free =
        new Workload(workload.waves(), Map.of(Shape.PLACE, PLENTY), workload.overhead());
    return LowerBound.of(workload).toMillis() >= BINDING * LowerBound.of(free).toMillis();
  }

  private Shape next(String id) {
    int count = between(3, 12);
    boolean longTail = random.nextBoolean();
    List<ShapeWave> waves = new ArrayList<>();
    int servers = 0;
    for (int i = 0; i < count; i++) {
      int size = between(5, random.nextInt(3) == 0 ? 200 : 60);
      List<ShapeServer> members = new ArrayList<>();
      for (int k = 0; k < size; k++) {
        members.add(new ShapeServer(ShapeServer.idOf(++servers), Shape.PLACE, launch(longTail)));
      }
      waves.add(new ShapeWave("w" + (i + 1), dependencies(i), members));
    }
    int inAllJobs = between(40, 300);
    int perJob = Math.min(100, between(10, inAllJobs));
    return new Shape(id, waves, new Quotas(300, 4_000, between(2, 20), perJob, inAllJobs));
  }

  /** Up to two of the waves before; none for one wave in four. */
  private Set<String> dependencies(int wave) {
    Set<String> names = new LinkedHashSet<>();
    int wanted = wave == 0 ? 0 : Math.min(2, random.nextInt(4));
    for (int i = 0; i < wanted; i++) {
      names.add("w" + (1 + random.nextInt(wave)));
    }
    return names;
  }

  /** Five to fifteen minutes; with a long tail, now and then up to three quarters of an hour. */
  private Duration launch(boolean longTail) {
    boolean late = longTail && random.nextInt(20) == 0;
    return Duration.ofMillis(late ? between(900_000, 2_700_000) : between(300_000, 900_000));
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
