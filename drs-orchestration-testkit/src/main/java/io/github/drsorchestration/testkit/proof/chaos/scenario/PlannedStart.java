package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.request.StartRequest;
import java.time.Duration;

/**
 * A start of a plan.
 *
 * @param after how long after the world's beginning
 * @param request the start
 */
public record PlannedStart(Duration after, StartRequest request) {}
