package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.core.planning.diff.PlanChange;
import io.github.drsorchestration.core.service.capacity.PlaceHeadroom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a plan would do, as it was found at a moment.
 *
 * @param planId the plan
 * @param planName its name
 * @param planHash the hash of what the plan and its groups say
 * @param status the answer
 * @param findings the reasons
 * @param proof the last drill that completed
 * @param changes what the plan does otherwise since then
 * @param serversGained the servers that have joined since then
 * @param serversLost the servers that have gone since then
 * @param headroom what a launch would leave of the quotas, by place
 * @param evaluatedAt the moment
 */
public record Readiness(
    String planId,
    String planName,
    String planHash,
    ReadinessStatus status,
    List<ReadinessFinding> findings,
    Optional<Proof> proof,
    List<PlanChange> changes,
    List<String> serversGained,
    List<String> serversLost,
    List<PlaceHeadroom> headroom,
    Instant evaluatedAt) {

  public Readiness {
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    serversGained = List.copyOf(serversGained);
    serversLost = List.copyOf(serversLost);
    headroom = List.copyOf(headroom);
  }
}
