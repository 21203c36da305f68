package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.server.gameday.rehearsal.Rehearsal;
import io.github.drsorchestration.server.gameday.surprise.GameScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a game was started with.
 *
 * @param gameId its id
 * @param scenario what it is about
 * @param rehearsal the plan, and the world
 * @param startedBy who started it, and plays
 * @param players who else plays
 * @param timesReal how many times as fast as real its time passes; zero for time on command
 * @param length how long it may take, in its own time
 * @param startedAt when it was started, in the time of the service
 */
public record GamePlan(
    String gameId,
    GameScenario scenario,
    Rehearsal rehearsal,
    Actor startedBy,
    Set<String> players,
    double timesReal,
    Duration length,
    Instant startedAt) {

  public GamePlan {
    players = Set.copyOf(players);
  }

  public String planId() {
    return rehearsal.plan().planId();
  }

  public boolean isPlayer(String name) {
    return startedBy.isCalled(name) || players.stream().anyMatch(it -> Actor.of(it).isCalled(name));
  }
}
