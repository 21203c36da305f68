package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.ReplicationDirection;
import java.util.Optional;

/**
 * How a server is related to others.
 *
 * @param direction the direction of its replication
 * @param reversed the server that replicates the other way
 * @param source the recovery instance whose disks it replicates, where that is its source
 * @param staging the server of another account that it extends
 */
public record Lineage(
    ReplicationDirection direction,
    Optional<Server> reversed,
    Optional<Instance> source,
    Optional<Server> staging) {

  /** The lineage of a server that is not related to others. */
  static final Lineage NONE =
      new Lineage(
          ReplicationDirection.FAILOVER, Optional.empty(), Optional.empty(), Optional.empty());

  public static Lineage extending(Server staging) {
    return new Lineage(
        ReplicationDirection.FAILOVER, Optional.empty(), Optional.empty(), Optional.of(staging));
  }

  /** The lineage of a server that replicates an instance of another server back. */
  public static Lineage reversing(Server server, Instance instance) {
    return new Lineage(
        server.lineage().direction() == ReplicationDirection.FAILOVER
            ? ReplicationDirection.FAILBACK
            : ReplicationDirection.FAILOVER,
        Optional.of(server),
        Optional.of(instance),
        Optional.empty());
  }

  public Lineage reversedBy(Server server) {
    return new Lineage(direction, Optional.of(server), source, staging);
  }
}
