package io.github.drsorchestration.core.service.readiness;

import java.time.Instant;
import java.util.Optional;

/**
 * A plan in a list.
 *
 * @param planId the plan
 * @param planName its name
 * @param status what the last evaluation found; absent if there was none
 * @param findings how many reasons it gave
 * @param proof the last drill that completed
 * @param evaluatedAt when it was evaluated
 * @param changedSince whether the plan was changed after that
 */
public record ReadinessOverview(
    String planId,
    String planName,
    Optional<ReadinessStatus> status,
    int findings,
    Optional<Proof> proof,
    Optional<Instant> evaluatedAt,
    boolean changedSince) {}
