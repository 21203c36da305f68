package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Game days by way of the server: what is played there touches nothing here. */
class GameDayTest {

  @Test
  void a_game_is_played_on_command_and_scored_and_nothing_of_it_is_an_execution_of_the_service() {
    try (TestServer server = TestServer.start()) {
      Client manager = server.as("manager");
      JsonNode game =
          manager.ask(
              "/gameday/games", "{'planId': 'web-shop', 'scenarioId': 'snapshots-corrupted'}");
      String id = game.path("gameId").asText();
      JsonNode unusedView = manager.ask("/gameday/games/" + id + "/advance", "{'by': 'PT1H'}");
      JsonNode unusedEnd = manager.ask("/gameday/games/" + id + "/end", "{}");

      JsonNode score = manager.ask("/gameday/scores/" + id).path("score");
      assertThat(score.path("played").asText()).isEqualTo("PT1H");
      assertThat(manager.ask("/executions").path("items")).isEmpty();
    }
  }
}
