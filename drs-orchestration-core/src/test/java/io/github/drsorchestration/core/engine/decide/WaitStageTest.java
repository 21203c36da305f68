package io.github.drsorchestration.core.engine.decide;

import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitStageTest {

  @Test
  void no_wave_begins_while_another_plan_is_awaited() {
    Outcome outcome = waiting(WaitUntil.COMPLETED, ExecutionStatus.RUNNING).decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.decision().next().status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.decision().next().pause())
        .contains(new Pause(NOW, Actor.ENGINE, "waits for plan first", Optional.empty()));
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void it_goes_on_when_the_other_plan_is_far_enough() {
    assertThat(goesOn(WaitUntil.COMPLETED, ExecutionStatus.COMPLETED)).isTrue();
    assertThat(goesOn(WaitUntil.COMPLETED, ExecutionStatus.PARTIAL)).isFalse();
    assertThat(goesOn(WaitUntil.ENDED, ExecutionStatus.PARTIAL)).isTrue();
    assertThat(goesOn(WaitUntil.ENDED, ExecutionStatus.PAUSED)).isFalse();
  }

  @Test
  void what_is_not_known_or_does_not_exist_is_waited_for() {
    Situation unknown =
        waiting(WaitUntil.ENDED, ExecutionStatus.COMPLETED)
            .world(it -> it.fails(Question.StoredExecution.class, "?", false));

    assertThat(unknown.decide().launches()).isEmpty();
    assertThat(
            part(Situation.running(wave("db", server("a"))), WaitUntil.ENDED).decide().launches())
        .isEmpty();
  }

  @Test
  void a_wait_that_is_over_does_not_begin_again() {
    Situation reopened =
        waiting(WaitUntil.COMPLETED, ExecutionStatus.RUNNING).with(b -> b.waitOver(true));

    assertThat(reopened.decide().launches()).hasSize(1);
  }

  private static boolean goesOn(WaitUntil until, ExecutionStatus other) {
    Outcome outcome =
        waiting(until, other)
            .with(
                b ->
                    b.status(ExecutionStatus.PAUSED)
                        .pause(new Pause(NOW, Actor.ENGINE, "waits", Optional.empty())))
            .decide();
    assertThat(outcome.decision().next().waitOver()).isEqualTo(!outcome.launches().isEmpty());
    return outcome.decision().next().waitOver();
  }

  private static Situation waiting(WaitUntil until, ExecutionStatus other) {
    Execution first =
        Situation.in(other, wave(WaveStatus.COMPLETED, "db", recovered("z")))
            .with(b -> b.executionId("exec-first"))
            .execution();
    return part(Situation.running(wave("db", server("a"))), until).world(it -> it.stored(first));
  }

  private static Situation part(Situation situation, WaitUntil until) {
    DisasterPart part =
        new DisasterPart(
            "fire",
            "fire",
            Optional.empty(),
            List.of("first", "p"),
            Map.of("first", "exec-first"),
            until);
    return situation.start(b -> b.disaster(part));
  }
}
