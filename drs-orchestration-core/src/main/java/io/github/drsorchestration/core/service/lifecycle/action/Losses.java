package io.github.drsorchestration.core.service.lifecycle.action;

import io.github.drsorchestration.api.server.RecoverySnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The recovery points that an action deletes.
 *
 * @param recoveryPoints how many
 * @param oldest the moment that the oldest shows
 * @param newest the moment that the newest shows
 */
public record Losses(int recoveryPoints, Optional<Instant> oldest, Optional<Instant> newest) {

  /** What these points are. */
  public static Losses of(List<RecoverySnapshot> points) {
    List<Instant> moments = points.stream().map(RecoverySnapshot::takenAt).toList();
    return new Losses(
        points.size(),
        moments.stream().min(Comparator.naturalOrder()),
        moments.stream().max(Comparator.naturalOrder()));
  }
}
