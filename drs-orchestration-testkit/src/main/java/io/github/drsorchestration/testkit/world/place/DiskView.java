package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.ReplicationState;
import java.time.Duration;
import java.util.List;

/** The disks of a server, which has one of a fixed size. */
final class DiskView {

  private static final String NAME = "/dev/xvda";
  private static final long BYTES = 32L << 30;
  private static final long WRITTEN_PER_SECOND = 1L << 20;

  private DiskView() {}

  /**
   * The disks of a server in this state.
   *
   * @param copied how much of the first copy is complete, from 0 to 1
   * @param lag how far it lags behind its source
   */
  static List<ReplicatedDisk> of(ReplicationState state, double copied, Duration lag) {
    long backlog =
        state == ReplicationState.BACKLOG
            ? Math.min(BYTES, lag.toSeconds() * WRITTEN_PER_SECOND)
            : 0;
    return List.of(
        state == ReplicationState.DISCONNECTED
            ? new ReplicatedDisk(NAME, 0, 0, 0)
            : new ReplicatedDisk(NAME, BYTES, Math.round(BYTES * copied), backlog));
  }
}
