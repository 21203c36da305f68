package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A game in a list.
 *
 * @param gameId its id
 * @param status whether it goes on
 * @param scenarioId what it is about
 * @param planId the plan
 * @param startedBy who started it
 * @param players who plays beside that
 * @param startedAt when it was started
 * @param elapsed how long it has been going on, in its own time
 * @param execution how the execution is
 */
public record GameSummary(
    String gameId,
    GameView.Status status,
    String scenarioId,
    String planId,
    Actor startedBy,
    Set<String> players,
    Instant startedAt,
    Duration elapsed,
    ExecutionStatus execution) {}
