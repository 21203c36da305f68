package io.github.drsorchestration.server.gameday;

import static io.github.drsorchestration.server.gameday.GameHall.MIA;
import static io.github.drsorchestration.server.gameday.GameHall.OLGA;
import static io.github.drsorchestration.server.gameday.GameHall.OSCAR;
import static io.github.drsorchestration.server.gameday.GameHall.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A game day from the first look at the scenarios to the score, by nothing but REST. */
class GameDayStoryTest {

  private final GameHall hall = new GameHall();

  @Test
  void olga_and_oscar_recover_from_corrupted_snapshots_while_mia_surprises_them() {
    hall.service.runFor(Duration.ofMinutes(20));

    // Olga picks a scenario; what is in it stays a secret.
    JsonNode scenario =
        item(hall.get(OLGA, "/gameday/scenarios"), "scenarioId", "snapshots-corrupted");
    assertThat(scenario.path("story").asText()).contains("an attack");
    assertThat(scenario.path("surprises")).isEmpty();

    JsonNode game =
        hall.post(
            OLGA,
            "/gameday/games",
            "{'planId': 'shop', 'scenarioId': 'snapshots-corrupted', 'players': ['oscar'],"
                + " 'approverAnswersAfter': 'PT4M'}");
    String at = "/gameday/games/" + game.path("gameId").asText();
    assertThat(game.path("execution").asText()).isEqualTo("RUNNING");

    // Two minutes on, the database has failed.
    game = hall.post(OLGA, at + "/advance", "{}");
    assertThat(game.path("execution").asText()).isEqualTo("FAILED");
    assertThat(game.at("/toDecide/0/about").asText()).isEqualTo("FAILURE");
    assertThat(game.at("/toDecide/0/wave").asText()).isEqualTo("databases");
    assertThat(game.at("/actions/RETRY/allowed").asBoolean()).isTrue();

    // They talk for six minutes; Oscar then retries from the newest point before the attack.
    hall.post(OLGA, at + "/advance", "{'by': 'PT6M'}");
    Instant declared = Instant.parse("2026-01-01T00:20:00Z");
    game =
        hall.post(
            OSCAR,
            at + "/actions",
            "{'type': 'RETRY', 'recoveryPoint': {'atOrBefore': '" + declared + "'}}");
    assertThat(game.path("execution").asText()).isEqualTo("RUNNING");

    // Mia sends the approver on holiday, and the players are not told.
    JsonNode surprise = hall.post(MIA, at + "/surprises", "{'kind': 'APPROVER_AWAY'}");
    assertThat(surprise.path("surpriseId").asText()).isEqualTo("s2");
    game = hall.post(OLGA, at + "/advance", "{}");
    assertThat(game.path("execution").asText()).isEqualTo("AWAITING_APPROVAL");
    assertThat(game.path("surprises")).isEmpty();
    assertThat(hall.get(MIA, at).path("surprises")).hasSize(2);

    // Nobody answers for a quarter of an hour. Olga may not, because it is hers; Oscar may.
    hall.post(OLGA, at + "/advance", "{'by': 'PT15M'}");
    assertThat(hall.refused(OLGA, at + "/actions", "{'type': 'APPROVE'}"))
        .isEqualTo("REQUEST_REFUSED");
    hall.post(OSCAR, at + "/actions", "{'type': 'APPROVE', 'reason': 'the database is sound'}");

    // The web servers have no such trouble.
    game = hall.post(OLGA, at + "/advance", "{'by': 'PT30M'}");
    assertThat(game.path("execution").asText()).isEqualTo("COMPLETED");
    assertThat(game.at("/servers/RECOVERED").asInt()).isEqualTo(3);

    // The score: the RTO was met, the RPO was not, and most of the time was lost on decisions.
    JsonNode sheet = hall.post(OLGA, at + "/end", "");
    JsonNode score = sheet.path("score");
    assertThat(score.at("/figures/rto/verdict").asText()).isEqualTo("MET");
    assertThat(score.at("/figures/rpo/verdict").asText()).isEqualTo("MISSED");
    assertThat(score.at("/figures/rpo/worst").asText()).isEqualTo("PT20M");
    assertThat(score.at("/decisions/0/decision").asText()).isEqualTo("RETRY");
    assertThat(score.at("/decisions/0/waited").asText()).isEqualTo("PT6M");
    assertThat(score.at("/decisions/0/lost").asText()).isEqualTo("PT6M");
    assertThat(score.at("/decisions/0/by/id").asText()).isEqualTo("oscar");
    assertThat(score.at("/decisions/1/decision").asText()).isEqualTo("APPROVED");
    assertThat(score.at("/decisions/1/waited").asText()).isEqualTo("PT15M");
    assertThat(score.at("/figures/waitedForPeople").asText()).isEqualTo("PT21M");

    // Without the surprises nothing would have failed, and the approver would have been there.
    assertThat(score.at("/undisturbed/status").asText()).isEqualTo("COMPLETED");
    assertThat(score.at("/undisturbed/rpo/verdict").asText()).isEqualTo("MET");
    assertThat(Duration.parse(score.at("/undisturbed/waitedForPeople").asText()))
        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    assertThat(Duration.parse(score.at("/difference/rto").asText()))
        .isBetween(Duration.ofMinutes(16), Duration.ofMinutes(22));
    assertThat(sheet.path("text").asText())
        .contains("surprise at 0:00: no new snapshot can be taken")
        .contains("(by mia)")
        .contains("oscar");

    // What if they had decided within a minute each time?
    JsonNode whatIf =
        hall.post(
            OSCAR,
            "/gameday/counterfactual",
            "{'gameId': '"
                + score.path("gameId").asText()
                + "', 'change': {'kind': 'DECIDE_WITHIN', 'within': 'PT1M'}}");
    assertThat(whatIf.at("/deviation/rto").asText()).isEqualTo("PT0S");
    assertThat(whatIf.at("/difference/rto").asText()).isEqualTo("PT-19M");
    assertThat(whatIf.at("/difference/rpo").asText()).isEqualTo("PT0S");

    // Everybody who may look can read the score from now on.
    assertThat(item(hall.get(RITA, "/gameday/scores"), "planId", "shop").path("gameId"))
        .isEqualTo(score.path("gameId"));
    assertThat(hall.get(RITA, "/gameday/scores/" + score.path("gameId").asText())).isEqualTo(sheet);
  }

  @Test
  void an_hour_of_the_game_is_a_minute_of_the_day_and_nothing_real_happens() {
    JsonNode game = hall.post(OSCAR, "/gameday/games", "{'planId': 'shop', 'timesReal': 60}");
    String at = "/gameday/games/" + game.path("gameId").asText();

    hall.service.runFor(Duration.ofSeconds(30));
    game = hall.get(RITA, at);

    assertThat(game.path("elapsed").asText()).isEqualTo("PT30M");
    assertThat(game.path("execution").asText()).isEqualTo("COMPLETED");
    assertThat(game.at("/rto/verdict").asText()).isEqualTo("MET");
    assertThat(hall.service.world().record().launches()).isEmpty();
    assertThat(hall.get(RITA, "/executions").path("items")).isEmpty();
  }

  @Test
  void a_real_drill_is_run_again_with_its_approval_at_once() {
    JsonNode drill = hall.post(MIA, "/executions", "{'planId': 'shop', 'kind': 'DRILL'}");
    String id = drill.path("executionId").asText();
    hall.service.runFor(Duration.ofMinutes(30));
    hall.post(GameHall.ADMIN, "/executions/" + id + "/approve", "{}");
    hall.service.runFor(Duration.ofHours(1));

    JsonNode whatIf =
        hall.post(
            RITA,
            "/gameday/counterfactual",
            "{'executionId': '" + id + "', 'change': {'kind': 'APPROVE_AT_ONCE'}}");

    assertThat(whatIf.at("/recorded/rto/measured").asText()).isEqualTo("PT40M30S");
    assertThat(whatIf.at("/changed/rto/measured").asText()).isEqualTo("PT21M");
    assertThat(whatIf.at("/difference/rto").asText()).isEqualTo("PT-19M-30S");
    assertThat(whatIf.at("/deviation/rto").asText()).isEqualTo("PT0S");
  }

  private static JsonNode item(JsonNode list, String field, String value) {
    for (JsonNode item : list.path("items")) {
      if (item.path(field).asText().equals(value)) {
        return item;
      }
    }
    throw new AssertionError("no " + value + " in " + list);
  }
}
