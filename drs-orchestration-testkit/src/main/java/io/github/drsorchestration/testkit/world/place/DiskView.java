package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.ReplicationState;
import java.util.List;

/** The disks of a server, which has one of a fixed size. */
final class DiskView {

  private static final String NAME = "/dev/xvda";
  private static final long BYTES = 32L << 30;

  private DiskView() {}

  /**
   * The disks of a server in this state.
   *
   * @param copied how much of the first copy is complete, from 0 to 1
   */
  static List<ReplicatedDisk> of(ReplicationState state, double copied) {
    return List.of(
        state == ReplicationState.DISCONNECTED
            ? new ReplicatedDisk(NAME, 0, 0, 0)
            : new ReplicatedDisk(NAME, BYTES, Math.round(BYTES * copied), 0));
  }
}
