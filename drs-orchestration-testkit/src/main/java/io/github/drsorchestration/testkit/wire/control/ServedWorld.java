package io.github.drsorchestration.testkit.wire.control;

import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The world that is being served, and the calls made. Requests change it one at a time; any thread
 * may read it.
 */
public final class ServedWorld {

  private final Supplier<SimulatedWorld> worlds;
  private final Flow flow;
  private final Map<String, Long> calls = new TreeMap<>();
  private volatile SimulatedWorld world;

  /**
   * Serves the first world.
   *
   * @param worlds makes a world, and a new one at each reset
   * @param flow how its time passes
   */
  public ServedWorld(Supplier<SimulatedWorld> worlds, Flow flow) {
    this.worlds = worlds;
    this.flow = flow;
    this.world = worlds.get();
  }

  public SimulatedWorld world() {
    return world;
  }

  /** How many times faster than real time its time passes. */
  public double timesReal() {
    return flow.timesReal();
  }

  /** Lets as much virtual time pass as is due. */
  public void catchUp() {
    flow.catchUp(world.time());
  }

  /** Starts again with a new world, and no calls. */
  public synchronized void reset() {
    world = worlds.get();
    calls.clear();
  }

  public synchronized void count(String call) {
    calls.merge(call, 1L, Long::sum);
  }

  /** How often each operation was called, by its name. */
  public synchronized Map<String, Long> calls() {
    return new TreeMap<>(calls);
  }
}
