package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.result.DecisionWait;
import io.github.drsorchestration.server.gameday.result.WaveFigures;
import io.github.drsorchestration.server.gameday.surprise.GameScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A game as a player sees it. Moments that are durations are counted from the declaration.
 *
 * @param gameId its id
 * @param status whether it goes on
 * @param scenario what it is about
 * @param planId the plan
 * @param planName what the plan is called
 * @param startedBy who started it
 * @param players who plays beside that
 * @param timesReal how many times as fast as real its time passes; zero for time on command
 * @param now what time it is in the game
 * @param elapsed how long it has been going on, in its own time
 * @param length how long it may take, in its own time
 * @param execution how the execution is
 * @param servers how many servers there are, by what has become of them
 * @param waves the waves
 * @param rto the recovery time so far, with its target
 * @param toDecide what waits for a person
 * @param actions what the caller can ask for, and why not the rest
 * @param surprises the surprises; empty for players until the game has ended
 * @param latest the latest events, oldest first
 */
public record GameView(
    String gameId,
    Status status,
    GameScenario scenario,
    String planId,
    String planName,
    Actor startedBy,
    Set<String> players,
    double timesReal,
    Instant now,
    Duration elapsed,
    Duration length,
    ExecutionStatus execution,
    Map<ServerStatus, Integer> servers,
    List<WaveFigures> waves,
    RtoResult rto,
    List<DecisionWait> toDecide,
    Map<RequestType, AllowedAction> actions,
    List<Injection> surprises,
    List<ExecutionEvent> latest) {

  /** Whether a game goes on. */
  public enum Status {
    RUNNING,
    /** Its time is up; it can only be ended. */
    TIME_UP,
    ENDED
  }
}
