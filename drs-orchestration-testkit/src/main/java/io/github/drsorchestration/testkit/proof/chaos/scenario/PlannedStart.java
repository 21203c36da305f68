package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.request.StartRequest;
import java.time.Duration;

/**
 * A start of a plan during a trial.
 *
 * @param after how long after the start of the world
 * @param request the request to start it
 */
public record PlannedStart(Duration after, StartRequest request) {}
