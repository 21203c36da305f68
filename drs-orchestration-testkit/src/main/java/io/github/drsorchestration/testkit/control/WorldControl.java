package io.github.drsorchestration.testkit.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.wire.operation.WorldJson;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.util.List;

/** What can go wrong in a world, and what it looks like, for those who control it from outside. */
public final class WorldControl {

  private final SimulatedWorld world;

  public WorldControl(SimulatedWorld world) {
    this.world = world;
  }

  /** All faults, in the order in which they were added. */
  public List<KnownFault> faults() {
    return world.faults().entrySet().stream()
        .map(it -> new KnownFault(it.getKey(), it.getValue()))
        .toList();
  }

  /** Adds a fault, effective from now on. */
  public KnownFault addFault(Fault fault) {
    world.add(fault);
    List<KnownFault> all = faults();
    return all.get(all.size() - 1);
  }

  /**
   * Removes a fault; what has gone wrong stays so.
   *
   * @throws NotFoundException if there is none with this id
   */
  public void removeFault(String faultId) {
    if (!world.removeFault(faultId)) {
      throw new NotFoundException("fault", faultId);
    }
  }

  /** Removes all faults; what has gone wrong stays so. */
  public void removeFaults() {
    world.clearFaults();
  }

  /** Everything, in the terms of the API: the time, and the places with what is there. */
  public ObjectNode state() {
    return WorldJson.of(world);
  }
}
