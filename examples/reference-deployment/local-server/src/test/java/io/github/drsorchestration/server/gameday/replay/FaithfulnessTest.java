package io.github.drsorchestration.server.gameday.replay;

import static io.github.drsorchestration.server.gameday.Shop.WEB1;
import static io.github.drsorchestration.server.gameday.Shop.databases;
import static io.github.drsorchestration.server.gameday.Shop.drawn;
import static io.github.drsorchestration.server.gameday.Shop.fullWeb;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.rehearsal.Rehearsal;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.server.gameday.surprise.SurpriseKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How near the run of a record in the simulated world comes to what is on record. */
class FaithfulnessTest {

  private static final Duration NEAR = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void an_undisturbed_execution_is_as_long_as_on_record(long seed) {
    assertIsNear(drawn(seed, databases(), fullWeb()), List.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = SurpriseKind.class,
      names = {
        "SNAPSHOTS_CORRUPTED",
        "NO_RECOVERY_POINTS",
        "LAUNCHES_FAIL",
        "ZONE_SLOW",
        "UNHEALTHY",
        "HOOKS_FAIL",
        "APPROVER_AWAY"
      })
  void a_disturbed_execution_ends_as_on_record(SurpriseKind kind) {
    Surprise surprise =
        kind == SurpriseKind.HOOKS_FAIL || kind == SurpriseKind.APPROVER_AWAY
            ? Surprise.of(kind)
            : Surprise.of(kind, WEB1);
    Wave web = Wave.builder().from(fullWeb()).onFailure(OnFailure.CONTINUE).build();
    assertIsNear(drawn(3, databases(), web), List.of(Injection.atTheStart("s1", surprise)));
  }

  private static void assertIsNear(Rehearsal rehearsal, List<Injection> injections) {
    Stage stage = Stage.of(rehearsal, injections);
    stage.time().runUntilIdle();
    RunFigures recorded = RunFigures.of(stage.report());

    RunFigures replayed =
        Replay.run(RecordedExecution.of(stage.execution(), stage.report(), Map.of())).figures();

    assertThat(replayed.status()).isEqualTo(recorded.status());
    assertThat(replayed.servers()).isEqualTo(recorded.servers());
    assertThat(replayed.waitedForPeople()).isEqualTo(recorded.waitedForPeople());
    assertThat(replayed.rpo()).isEqualTo(recorded.rpo());
    assertThat(replayed.ended().orElseThrow()).isCloseTo(recorded.ended().orElseThrow(), NEAR);
  }
}
