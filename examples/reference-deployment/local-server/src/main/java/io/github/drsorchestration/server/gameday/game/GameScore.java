package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.result.DecisionWait;
import io.github.drsorchestration.server.gameday.result.RunDifference;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What came of a game. Moments that are durations are counted from the declaration.
 *
 * @param gameId the game
 * @param planId the plan
 * @param planName what the plan is called
 * @param scenarioId what the game was about
 * @param startedBy who started it
 * @param players who played beside that
 * @param startedAt when it was started
 * @param endedAt when it was ended
 * @param played how long it took, in its own time
 * @param surprises what went wrong
 * @param figures what was reached
 * @param decisions what was waited for, and who decided
 * @param undisturbed the same run without the surprises, in which people take as long as before
 * @param difference what was reached, compared with that
 * @param assumptions what people were assumed to do in it
 */
public record GameScore(
    String gameId,
    String planId,
    String planName,
    String scenarioId,
    Actor startedBy,
    Set<String> players,
    Instant startedAt,
    Instant endedAt,
    Duration played,
    List<Injection> surprises,
    RunFigures figures,
    List<DecisionWait> decisions,
    RunFigures undisturbed,
    RunDifference difference,
    List<String> assumptions) {

  public GameScore {
    players = Set.copyOf(players);
    surprises = List.copyOf(surprises);
    decisions = List.copyOf(decisions);
    assumptions = List.copyOf(assumptions);
  }
}
