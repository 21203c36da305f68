package io.github.drsorchestration.core.service.readiness;

import java.time.Instant;

/**
 * The last drill of the whole plan that completed.
 *
 * @param executionId its execution
 * @param endedAt when it ended
 * @param validUntil when it is too old
 * @param valid whether it is a proof of the plan as it is now
 */
public record Proof(String executionId, Instant endedAt, Instant validUntil, boolean valid) {}
