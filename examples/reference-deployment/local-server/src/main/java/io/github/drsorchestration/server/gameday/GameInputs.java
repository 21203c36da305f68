package io.github.drsorchestration.server.gameday;

import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.server.gameday.game.GameSummary;
import io.github.drsorchestration.server.gameday.replay.DecisionChange;
import io.github.drsorchestration.server.gameday.surprise.GameScenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the operations of game days take, and the lists that they answer with. */
final class GameInputs {

  private static final int MAX_PLAYERS = 20;
  private static final int MAX_EVENTS = 1_000;
  private static final double FASTEST = 3_600;
  private static final Duration LONGEST = Duration.ofDays(7);

  private GameInputs() {}

  /** Nothing in particular. */
  record AnyGame() {}

  /**
   * A game that is wanted.
   *
   * @param planId the plan to rehearse
   * @param scenarioId what it is about, by default the loss of a Region
   * @param players who plays beside the caller, by their ids; at most 20
   * @param timesReal how many times as fast as real its time passes, above 0 and at most 3,600,
   *     such as 60 for an hour in a minute; absent, time passes on command only
   * @param length how long it may take, in its own time; by default a day, at most seven
   * @param simulatedApprover whether a simulated person answers approvals that no player answers;
   *     by default one does
   * @param approverAnswersAfter how long that takes, by default ten minutes
   * @param seed what decides how long launches take; the same seed makes the same world
   * @param parameters what the conditions of waves may ask about
   */
  record NewGame(
      String planId,
      Optional<String> scenarioId,
      Set<String> players,
      Optional<Double> timesReal,
      Optional<Duration> length,
      Optional<Boolean> simulatedApprover,
      Optional<Duration> approverAnswersAfter,
      Optional<Long> seed,
      Map<String, String> parameters) {

    NewGame {
      InputCheck.notBlank("planId", planId);
      players = InputCheck.sorted(players);
      players.forEach(it -> InputCheck.notBlank("players", it));
      InputCheck.within("players", players.size(), 0, MAX_PLAYERS);
      parameters = InputCheck.sorted(parameters);
      timesReal
          .filter(it -> !(it > 0 && it <= FASTEST))
          .ifPresent(
              it -> {
                throw new InvalidValueException(
                    "timesReal", "must be above 0 and at most 3,600, is " + it);
              });
      length.ifPresent(it -> within("length", it, Duration.ofMinutes(1)));
      approverAnswersAfter.ifPresent(it -> within("approverAnswersAfter", it, Duration.ZERO));
    }

    private static void within(String field, Duration value, Duration least) {
      if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
        throw new InvalidValueException(
            field, "must be from " + least + " to " + LONGEST + ", is " + value);
      }
    }

    Optional<Duration> approver() {
      return simulatedApprover.orElse(true)
          ? Optional.of(approverAnswersAfter.orElse(Duration.ofMinutes(10)))
          : Optional.empty();
    }
  }

  /**
   * A game.
   *
   * @param gameId its id
   */
  record OneGame(String gameId) {
    OneGame {
      InputCheck.notBlank("gameId", gameId);
    }
  }

  /**
   * Which events are wanted.
   *
   * @param gameId the game
   * @param after the sequence number of the last one that is known, by default none
   * @param limit the most events, 1 to 1,000, by default 100
   */
  record GameEventsAfter(String gameId, Optional<Long> after, Optional<Integer> limit) {
    GameEventsAfter {
      InputCheck.notBlank("gameId", gameId);
      limit.ifPresent(it -> InputCheck.within("limit", it, 1, MAX_EVENTS));
      after.ifPresent(it -> InputCheck.within("after", it, 0, Long.MAX_VALUE - 1));
    }
  }

  /**
   * How far time is to go on.
   *
   * @param gameId the game
   * @param by how long, at most seven days; absent, until there is something new to decide
   */
  record Advance(String gameId, Optional<Duration> by) {
    Advance {
      InputCheck.notBlank("gameId", gameId);
      by.ifPresent(it -> NewGame.within("by", it, Duration.ZERO));
    }
  }

  /**
   * A surprise that is over.
   *
   * @param gameId the game
   * @param surpriseId the surprise
   */
  record LiftedSurprise(String gameId, String surpriseId) {
    LiftedSurprise {
      InputCheck.notBlank("gameId", gameId);
      InputCheck.notBlank("surpriseId", surpriseId);
    }
  }

  /**
   * Which scores are wanted.
   *
   * @param planId the plan
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  record WantedScores(Optional<String> planId, Optional<Integer> limit, Optional<String> token) {
    PageRequest page() {
      return new PageRequest(limit.orElse(PageRequest.FIRST.limit()), token);
    }
  }

  /**
   * What would have been.
   *
   * @param executionId the execution to run again, real or drill
   * @param gameId the ended game to run again, in place of an execution
   * @param change the decision that is taken otherwise
   */
  record WhatIf(Optional<String> executionId, Optional<String> gameId, DecisionChange change) {

    @SuppressWarnings("NullAway") // a document may lack what the compiler demands
    WhatIf {
      if (executionId.isPresent() == gameId.isPresent()) {
        throw new InvalidValueException("executionId", "or gameId must be set: one of the two");
      }
      if ((@Nullable Object) change == null) {
        throw new InvalidValueException("change", "must be set");
      }
    }
  }

  /**
   * Scenarios.
   *
   * @param items in an order for people
   */
  record GameScenarioList(List<GameScenario> items) {}

  /**
   * Games.
   *
   * @param items the newest first
   */
  record GameList(List<GameSummary> items) {}

  /**
   * Events.
   *
   * @param items in order
   * @param next what to ask for next: the sequence number of the last one that is known then
   */
  record GameEvents(List<ExecutionEvent> items, long next) {}
}
