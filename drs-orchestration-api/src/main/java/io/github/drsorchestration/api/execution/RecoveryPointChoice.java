package io.github.drsorchestration.api.execution;

import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which recovery points to launch from. A chosen point is looked for again before each wave,
 * because it can expire.
 *
 * @param atOrBefore the newest point of each server that is not younger, for example the last
 *     moment before an attack
 * @param snapshotIds points named server by server; these win
 */
public record RecoveryPointChoice(Optional<Instant> atOrBefore, Map<String, String> snapshotIds) {

  /** The latest state of every server. */
  public static final RecoveryPointChoice LATEST =
      new RecoveryPointChoice(Optional.empty(), Map.of());

  public RecoveryPointChoice {
    snapshotIds = Map.copyOf(snapshotIds);
    snapshotIds.forEach(
        (serverId, snapshotId) -> {
          Check.serverId("snapshotIds key", serverId);
          Check.matches(
              "snapshotIds." + serverId,
              snapshotId,
              Check.SNAPSHOT_ID,
              "a snapshot id (pit- and 17 characters)");
        });
  }

  /** Every server as it was at this moment, as nearly as its recovery points allow. */
  public static RecoveryPointChoice atOrBefore(Instant moment) {
    return new RecoveryPointChoice(Optional.of(moment), Map.of());
  }
}
