package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;

/**
 * A recovery point of a source server: the state of its disks at one moment.
 *
 * @param snapshotId the DRS id, {@code pit-…}
 * @param serverId the source server it belongs to
 * @param takenAt the moment the disks show
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecoverySnapshot(String snapshotId, String serverId, Instant takenAt) {

  public RecoverySnapshot {
    Check.notBlank("snapshotId", snapshotId);
    Check.notBlank("serverId", serverId);
    Check.present("takenAt", takenAt);
  }
}
