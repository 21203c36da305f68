package io.github.drsorchestration.server.gameday;

import static io.github.drsorchestration.server.gameday.GameHall.ADMIN;
import static io.github.drsorchestration.server.gameday.GameHall.MIA;
import static io.github.drsorchestration.server.gameday.GameHall.OLGA;
import static io.github.drsorchestration.server.gameday.GameHall.OSCAR;
import static io.github.drsorchestration.server.gameday.GameHall.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GameDayRolesTest {

  private final GameHall hall = new GameHall();

  @Test
  void who_may_execute_starts_games_and_who_only_reads_looks_on() {
    assertThat(hall.refused(RITA, "/gameday/games", "{'planId': 'shop'}"))
        .isEqualTo("NOT_PERMITTED");
    assertThat(hall.refused(Principal.ANONYMOUS, "/gameday/games", "{'planId': 'shop'}"))
        .isEqualTo("NOT_SIGNED_IN");

    String at = start(OSCAR, "{'planId': 'shop'}");

    assertThat(hall.get(RITA, at).path("status").asText()).isEqualTo("RUNNING");
    assertThat(hall.get(RITA, at + "/events").path("items")).isNotEmpty();
    assertThat(hall.get(RITA, "/gameday/games").path("items")).hasSize(1);
    assertThat(hall.refused(RITA, at + "/advance", "{}")).isEqualTo("NOT_PERMITTED");
    assertThat(hall.refused(RITA, at + "/end", "{}")).isEqualTo("NOT_PERMITTED");
  }

  @Test
  void only_players_act_and_those_who_could_in_reality() {
    String at = start(OSCAR, "{'planId': 'shop'}");

    assertThat(hall.refused(OLGA, at + "/actions", "{'type': 'PAUSE'}")).isEqualTo("NOT_PERMITTED");
    assertThat(hall.refused(OLGA, at + "/end", "{}")).isEqualTo("NOT_PERMITTED");
    assertThat(hall.get(OLGA, at).at("/actions/PAUSE/why").asText()).contains("only its players");
    assertThat(hall.get(OSCAR, at).at("/actions/PAUSE/allowed").asBoolean()).isTrue();
    hall.post(MIA, at + "/actions", "{'type': 'PAUSE'}");
    hall.post(OSCAR, at + "/actions", "{'type': 'RESUME'}");
  }

  @Test
  void only_managers_surprise_and_see_surprises_before_the_end() {
    String at = start(OSCAR, "{'planId': 'shop', 'scenarioId': 'slow-zone'}");

    assertThat(hall.refused(OSCAR, at + "/surprises", "{'kind': 'LAUNCHES_FAIL'}"))
        .isEqualTo("NOT_PERMITTED");
    hall.post(MIA, at + "/surprises", "{'kind': 'LAUNCHES_FAIL'}");

    assertThat(hall.get(OSCAR, at).path("surprises")).isEmpty();
    assertThat(hall.get(OSCAR, at).at("/scenario/surprises")).isEmpty();
    assertThat(hall.get(MIA, at).path("surprises")).hasSize(2);
    assertThat(hall.refused(OSCAR, at + "/surprises/s2/lift", "{}")).isEqualTo("NOT_PERMITTED");
    assertThat(hall.post(MIA, at + "/surprises/s2/lift", "{}").path("liftedAt").asText())
        .isEqualTo("PT0S");
    assertThat(hall.refused(MIA, at + "/surprises/s2/lift", "{}")).isEqualTo("NOT_FOUND");

    hall.post(OSCAR, at + "/end", "");
    assertThat(hall.get(OSCAR, at).path("surprises")).hasSize(2);
  }

  @Test
  void games_and_scores_of_plans_out_of_scope_do_not_exist() {
    Principal tenant = MIA.within(new AccessScope(Set.of(), Set.of(), Set.of("payroll")));
    String at = start(OSCAR, "{'planId': 'shop'}");
    String game = at.substring(at.lastIndexOf('/') + 1);

    assertThat(hall.refused(tenant, "/gameday/games", "{'planId': 'shop'}")).isEqualTo("NOT_FOUND");
    assertThat(hall.get(tenant, "/gameday/games").path("items")).isEmpty();
    assertThat(hall.refused(tenant, at, "")).isEqualTo("NOT_FOUND");
    assertThat(hall.refused(tenant, at + "/surprises", "{'kind': 'HOOKS_FAIL'}"))
        .isEqualTo("NOT_FOUND");

    hall.post(OSCAR, at + "/end", "");

    assertThat(hall.get(tenant, "/gameday/scores").path("items")).isEmpty();
    assertThat(hall.refused(tenant, "/gameday/scores/" + game, "")).isEqualTo("NOT_FOUND");
    assertThat(
            hall.refused(
                tenant,
                "/gameday/counterfactual",
                "{'gameId': '" + game + "', 'change': {'kind': 'APPROVE_AT_ONCE'}}"))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void inputs_are_checked_and_say_what_is_wrong() {
    assertThat(hall.refused(OSCAR, "/gameday/games", "{'planId': 'none'}")).isEqualTo("NOT_FOUND");
    assertThat(hall.refused(OSCAR, "/gameday/games", "{'planId': 'shop', 'scenarioId': 'x'}"))
        .isEqualTo("NOT_FOUND");
    assertThat(hall.refused(OSCAR, "/gameday/games", "{'planId': 'shop', 'timesReal': 0}"))
        .isEqualTo("INVALID_INPUT");
    assertThat(hall.refused(OSCAR, "/gameday/games", "{'planId': 'shop', 'length': 'P9D'}"))
        .isEqualTo("INVALID_INPUT");
    assertThat(hall.refused(OSCAR, "/gameday/games", "{'planId': 'shop', 'speed': 9}"))
        .isEqualTo("INVALID_INPUT");
    String at = start(OSCAR, "{'planId': 'shop'}");
    assertThat(hall.refused(MIA, at + "/surprises", "{}")).isEqualTo("INVALID_INPUT");
    assertThat(hall.refused(MIA, at + "/surprises", "{'kind': 'REPLICATION_STALLED'}"))
        .isEqualTo("INVALID_INPUT");
    assertThat(hall.refused(OSCAR, at + "/advance", "{'by': 'PT-1S'}")).isEqualTo("INVALID_INPUT");
    assertThat(hall.refused(OSCAR, "/gameday/counterfactual", "{'gameId': 'x'}"))
        .isEqualTo("INVALID_INPUT");
    assertThat(
            hall.refused(
                OSCAR,
                "/gameday/counterfactual",
                "{'executionId': 'x', 'change': {'kind': 'NO_PAUSE'}}"))
        .isEqualTo("NOT_FOUND");
    String flying = start(ADMIN, "{'planId': 'shop', 'timesReal': 60}");
    assertThat(hall.refused(ADMIN, flying + "/advance", "{}")).isEqualTo("INVALID_INPUT");
  }

  @Test
  void games_are_bounded_in_number_and_in_time() {
    for (int i = 0; i < 3; i++) {
      start(OSCAR, "{'planId': 'shop'}");
    }
    assertThat(hall.refused(OSCAR, "/gameday/games", "{'planId': 'shop'}"))
        .isEqualTo("QUOTA_EXCEEDED");
    String at = start(OLGA, "{'planId': 'shop', 'length': 'PT30M'}");

    assertThat(hall.post(OLGA, at + "/advance", "{'by': 'PT2H'}").path("elapsed").asText())
        .isEqualTo("PT30M");
    assertThat(hall.get(OLGA, at).path("status").asText()).isEqualTo("TIME_UP");
    assertThat(hall.refused(OLGA, at + "/actions", "{'type': 'PAUSE'}"))
        .isEqualTo("REQUEST_REFUSED");

    hall.service.runFor(Duration.ofHours(13));
    assertThat(hall.get(RITA, "/gameday/games").path("items"))
        .hasSize(4)
        .allSatisfy(it -> assertThat(it.path("status").asText()).isEqualTo("ENDED"));
    assertThat(hall.get(RITA, "/gameday/scores").path("items")).hasSize(4);
    start(OSCAR, "{'planId': 'shop'}");
  }

  @Test
  void a_game_ends_once() {
    String at = start(OSCAR, "{'planId': 'shop'}");
    JsonNode first = hall.post(OSCAR, at + "/end", "");
    hall.service.runFor(Duration.ofMinutes(5));

    assertThat(hall.post(OSCAR, at + "/end", "")).isEqualTo(first);
    assertThat(hall.refused(OSCAR, at + "/advance", "{}")).isEqualTo("REQUEST_REFUSED");
  }

  @Test
  void the_api_describes_game_days_too() {
    JsonNode document = hall.get(RITA, "/openapi.json");

    for (var route : GameDay.ROUTES) {
      String method = route.method().name().toLowerCase(java.util.Locale.ROOT);
      assertThat(document.path("paths").path(route.path().toString()).path(method))
          .as(route.toString())
          .isNotEmpty();
    }
    assertThat(document.path("components").path("schemas").has("GameView")).isTrue();
  }

  private String start(Principal who, String json) {
    return "/gameday/games/" + hall.post(who, "/gameday/games", json).path("gameId").asText();
  }
}
