package io.github.drsorchestration.server.gameday.game;

import static io.github.drsorchestration.server.gameday.Shop.START;
import static io.github.drsorchestration.server.gameday.Shop.databases;
import static io.github.drsorchestration.server.gameday.Shop.fullWeb;
import static io.github.drsorchestration.server.gameday.Shop.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import io.github.drsorchestration.server.gameday.surprise.GameScenario;
import io.github.drsorchestration.server.gameday.surprise.GameScenarios;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario, played by people who do nothing. */
class ScenariosTest {

  static List<String> disturbed() {
    return GameScenarios.ALL.stream()
        .map(GameScenario::scenarioId)
        .filter(id -> !id.equals("region-lost"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("disturbed")
  void a_scenario_makes_it_worse_than_without_its_surprise(String scenarioId) {
    GameScore score = play(scenarioId);

    assertThat(score.undisturbed().status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(score.undisturbed().rto().measured()).contains(Duration.parse("PT31M"));
    assertThat(isWorse(score.figures(), score.undisturbed())).isTrue();
    assertThat(score.assumptions()).isEmpty();
  }

  @Test
  void without_a_surprise_the_game_is_what_it_would_have_been() {
    GameScore score = play("region-lost");

    assertThat(score.figures().rto()).isEqualTo(score.undisturbed().rto());
    assertThat(score.difference().waves()).allSatisfy((wave, later) -> assertThat(later).isZero());
  }

  private static boolean isWorse(RunFigures played, RunFigures undisturbed) {
    return played.status() != ExecutionStatus.COMPLETED
        || played
                .rto()
                .measured()
                .orElseThrow()
                .compareTo(undisturbed.rto().measured().orElseThrow())
            > 0
        || played.rpo().worst().orElseThrow().compareTo(undisturbed.rpo().worst().orElseThrow())
            > 0;
  }

  private static GameScore play(String scenarioId) {
    Game game =
        new Game(
            new GamePlan(
                "g1",
                GameScenarios.get(scenarioId),
                rehearsal(Optional.of(Duration.ofMinutes(10)), databases(), fullWeb()),
                Actor.of("oscar"),
                Set.of(),
                0,
                Duration.ofHours(6),
                START));
    game.advance(Duration.ofHours(6), START);
    return game.end(START);
  }
}
