package io.github.drsorchestration.server.gameday.surprise;

import java.util.List;

/**
 * What a game can be about. The sources are lost in every one; this is what goes wrong beside that.
 *
 * @param scenarioId its id
 * @param title what it is called
 * @param story what the players are told at the start
 * @param practises what can be practised with it
 * @param surprises what goes wrong from the start on; kept from those who play
 */
public record GameScenario(
    String scenarioId, String title, String story, String practises, List<Surprise> surprises) {

  public GameScenario {
    surprises = List.copyOf(surprises);
  }

  GameScenario(String scenarioId, String title, String story, String practises, Surprise one) {
    this(scenarioId, title, story, practises, List.of(one));
  }

  /** The same for those who are not to know. */
  public GameScenario withoutSurprises() {
    return new GameScenario(scenarioId, title, story, practises, List.of());
  }
}
