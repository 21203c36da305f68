package io.github.drsorchestration.core.engine.decide;

import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.request;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingStageTest {

  @Test
  void events_that_were_not_published_are_to_be_published() {
    Outcome outcome =
        Situation.running(wave(WaveStatus.VALIDATING, "db", recovered("a")))
            .with(b -> b.eventCount(5).notifiedThrough(3))
            .decide();

    assertThat(outcome.effects(Effect.Publish.class)).containsExactly(new Effect.Publish(4));
  }

  @Test
  void an_execution_that_goes_on_holds_its_servers() {
    Outcome outcome = Situation.running(wave("db", server("a"))).decide();

    assertThat(outcome.effects(Effect.ReleaseServers.class)).isEmpty();
  }

  @Test
  void an_execution_that_has_ended_releases_its_servers() {
    Situation ended = completed().with(b -> b.holdsServers(true).reopened(2));

    assertThat(ended.decide().effects(Effect.ReleaseServers.class))
        .containsExactly(new Effect.ReleaseServers(2, Set.of(id("a"))));
    assertThat(ended.decide().execution().settled()).isFalse();
    assertThat(ended.decide().wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void nothing_is_left_to_do_once_the_servers_are_released_and_the_events_published() {
    Outcome outcome =
        completed()
            .with(b -> b.holdsServers(true))
            .decide(new EffectResult.Released(0, Set.of(id("a"))));

    assertThat(outcome.execution().holdsServers()).isFalse();
    assertThat(outcome.execution().settled()).isTrue();
    assertThat(outcome.wakesAfter()).isEmpty();
    assertThat(outcome.decision().worthSaving()).isTrue();
  }

  @Test
  void events_that_cannot_be_published_are_tried_for_an_hour() {
    Situation unpublished = completed().with(b -> b.eventCount(5).notifiedThrough(3));

    Outcome inTime = unpublished.afterMinutes(60).decide();
    assertThat(inTime.execution().settled()).isFalse();
    assertThat(inTime.wakesAfter()).contains(Duration.ofSeconds(15));
    assertThat(unpublished.afterSeconds(3_601).decide().execution().settled()).isTrue();
  }

  @Test
  void the_events_of_a_late_clean_up_have_an_hour_of_their_own() {
    Outcome outcome =
        completed()
            .with(
                b ->
                    b.eventCount(5)
                        .notifiedThrough(3)
                        .termination(
                            termination(TerminationStatus.TERMINATED)
                                .endedAt(NOW.plusSeconds(86_400))
                                .build()))
            .afterSeconds(86_500)
            .decide();

    assertThat(outcome.execution().settled()).isFalse();
  }

  @Test
  void a_termination_under_way_keeps_the_execution_going() {
    Outcome outcome =
        completed()
            .with(b -> b.termination(termination(TerminationStatus.TERMINATING).build()))
            .decide();

    assertThat(outcome.execution().settled()).isFalse();
  }

  @Test
  void a_settled_execution_is_not_saved_again() {
    Outcome outcome = completed().with(b -> b.settled(true)).decide();

    assertThat(outcome.decision().worthSaving()).isFalse();
    assertThat(outcome.wakesAfter()).isEmpty();
  }

  @Test
  void an_execution_whose_retry_is_refused_is_settled_again() {
    Outcome outcome = completed().asked(request(RequestType.RETRY, "ada")).decide();
    assertThat(outcome.execution().settled()).isFalse();

    assertThat(
            outcome
                .then()
                .decide(new EffectResult.Published(outcome.execution().eventCount(), true))
                .execution()
                .settled())
        .isTrue();
  }

  @Test
  void what_could_not_be_found_out_is_asked_again_before_long() {
    Outcome outcome =
        Situation.running(wave("db", server("a")))
            .world(it -> it.fails(Question.ServerNow.class, "?", false))
            .decide();

    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  private static Situation completed() {
    return Situation.in(
        ExecutionStatus.COMPLETED, wave(WaveStatus.COMPLETED, "db", recovered("a")));
  }

  private static Termination.Builder termination(TerminationStatus status) {
    return Termination.builder()
        .requestedBy(Actor.of("bob"))
        .requestedAt(NOW)
        .reason("")
        .addTargets(
            new TerminationTarget(id("a"), PLACE, Optional.of("i-a"), status, Optional.empty()))
        .deadline(NOW.plus(Duration.ofDays(2)));
  }
}
