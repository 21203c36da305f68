package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecoveryPointChoice(Optional<Instant> atOrBefore, Map<String, String> snapshotIds) {

  /** The latest state of every server. */
  public static final RecoveryPointChoice LATEST =
      new RecoveryPointChoice(Optional.empty(), Map.of());

  public RecoveryPointChoice {
    Check.present("atOrBefore", atOrBefore);
    snapshotIds = Copy.sorted("snapshotIds", snapshotIds);
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
