package io.github.drsorchestration.core.engine.request;

import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.request;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestsTest {

  @Test
  void a_request_is_written_down_for_the_next_step_and_put_on_record() {
    Decision decision =
        Requests.submit(Situation.running(wave("db")).execution(), of(RequestType.PAUSE));

    assertThat(decision.next().inbox()).containsExactly(of(RequestType.PAUSE));
    assertThat(decision.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.details())
                  .isEqualTo(new EventDetails.RequestMade(RequestType.PAUSE));
              assertThat(event.actor()).isEqualTo(Actor.of("ada"));
              assertThat(event.reason()).contains("for a test");
            });
  }

  @Test
  void a_request_wakes_up_an_execution_that_had_nothing_left_to_do() {
    Decision decision =
        Requests.submit(
            Situation.in(ExecutionStatus.FAILED, wave("db")).with(b -> b.settled(true)).execution(),
            of(RequestType.RETRY));

    assertThat(decision.next().settled()).isFalse();
  }

  @Test
  void a_pause_keeps_by_whom_and_why() {
    Outcome outcome = Situation.running(wave("db", server("a"))).asked(pause()).decide();

    assertThat(outcome.execution().pause())
        .contains(new Pause(NOW, Actor.of("ada"), "for a test", Optional.empty()));
    assertThat(outcome.execution().inbox()).isEmpty();
  }

  @Test
  void an_execution_that_has_not_started_can_be_paused() {
    assertThat(refusal(Situation.in(ExecutionStatus.PENDING, wave("db")), RequestType.PAUSE))
        .isEmpty();
  }

  @Test
  void a_paused_execution_cannot_be_paused_again() {
    assertThat(refusal(Situation.paused(wave("db")), RequestType.PAUSE)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLING", "COMPLETED", "PARTIAL", "FAILED", "CANCELLED", "TIMED_OUT"})
  void what_ends_or_has_ended_cannot_be_paused_resumed_or_cancelled(ExecutionStatus status) {
    for (RequestType type : List.of(RequestType.PAUSE, RequestType.RESUME, RequestType.CANCEL)) {
      assertThat(refusal(Situation.in(status, wave("db")), type))
          .hasValueSatisfying(why -> assertThat(why).contains(status.name()));
    }
  }

  @Test
  void only_what_is_paused_can_be_resumed() {
    assertThat(refusal(Situation.running(wave("db")), RequestType.RESUME)).isPresent();
    assertThat(refusal(Situation.paused(wave("db")), RequestType.RESUME)).isEmpty();
  }

  @Test
  void a_resumed_execution_goes_on_and_the_clock_of_its_waves_with_it() {
    Outcome outcome =
        Situation.paused(wave(WaveStatus.LAUNCHING, "db", server("a")))
            .asked(request(RequestType.RESUME, "bob"))
            .afterMinutes(30)
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(outcome.execution().pause()).isEmpty();
    assertThat(outcome.wave("db").deadline())
        .contains(NOW.plus(Duration.ofHours(4)).plus(Duration.ofMinutes(30)));
    assertThat(outcome.event(EventDetails.StatusChanged.class).actor()).isEqualTo(Actor.of("bob"));
    assertThat(outcome.launches()).hasSize(1);
  }

  @Test
  void resuming_passes_a_planned_pause() {
    Outcome outcome =
        pausedFor("db", wave(planned("db").pauseBefore(true), server("a")))
            .asked(request(RequestType.RESUME, "bob"))
            .decide();

    assertThat(outcome.wave("db").pausePassed()).isTrue();
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void resuming_accepts_the_failure_that_led_to_the_pause() {
    Outcome outcome =
        pausedFor(
                "db",
                wave(WaveStatus.FAILED, planned("db").onFailure(OnFailure.PAUSE), failed("a")),
                wave("app", server("b")).addDependsOn("db"))
            .asked(request(RequestType.RESUME, "bob"))
            .decide();

    assertThat(outcome.wave("db").failureAccepted()).isTrue();
    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void an_execution_that_is_cancelled_before_its_start_is_cancelled_at_once() {
    Outcome outcome =
        Situation.in(ExecutionStatus.PENDING, wave("db", server("a"))).asked(cancel()).decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLED);
    assertThat(outcome.execution().endedAt()).contains(NOW);
    assertThat(outcome.event(EventDetails.StatusChanged.class).actor()).isEqualTo(Actor.of("ada"));
  }

  @Test
  void a_cancelled_execution_lets_its_jobs_end_and_starts_nothing() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/1"), server("b"))
                    .addAttempts(submitted("x/0/1", "j1", "a").build()))
            .asked(cancel())
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLING);
    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void a_pause_ends_when_its_execution_is_cancelled() {
    Outcome outcome = Situation.paused(wave("db", server("a"))).asked(cancel()).decide();

    assertThat(outcome.execution().pause()).isEmpty();
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLED);
  }

  @Test
  void the_instances_of_an_execution_that_goes_on_cannot_be_terminated() {
    assertThat(refusal(Situation.running(wave("db")), RequestType.TERMINATE))
        .hasValueSatisfying(why -> assertThat(why).contains("RUNNING"));
    assertThat(
            refusal(
                Situation.in(ExecutionStatus.COMPLETED, wave("db", recovered("a"))),
                RequestType.TERMINATE))
        .isEmpty();
  }

  @Test
  void requests_are_obeyed_in_order_each_after_what_the_one_before_changed() {
    Outcome outcome =
        Situation.running(wave("db", server("a"))).asked(pause(), pause(), cancel()).decide();

    assertThat(outcome.events())
        .contains(new EventDetails.RequestRefused(RequestType.PAUSE, Optional.empty()));
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLED);
  }

  @Test
  void a_request_is_judged_after_those_that_were_made_before_it() {
    Situation waiting = Situation.running(wave("db")).asked(pause());

    assertThat(refusal(waiting, RequestType.PAUSE)).isPresent();
    assertThat(refusal(waiting, RequestType.RESUME)).isEmpty();
  }

  @Test
  void a_request_that_is_refused_when_it_is_taken_up_is_put_on_record_with_the_reason() {
    Outcome outcome =
        Situation.running(wave("db", server("a")))
            .asked(request(RequestType.RESUME, "bob"))
            .decide();

    assertThat(outcome.event(EventDetails.RequestRefused.class).actor()).isEqualTo(Actor.of("bob"));
    assertThat(outcome.event(EventDetails.RequestRefused.class).reason()).isPresent();
    assertThat(outcome.execution().inbox()).isEmpty();
  }

  private static ExecutionRequest of(RequestType type) {
    return request(type, "ada").build();
  }

  private static ExecutionRequest.Builder pause() {
    return request(RequestType.PAUSE, "ada");
  }

  private static ExecutionRequest.Builder cancel() {
    return request(RequestType.CANCEL, "ada");
  }

  private static Optional<String> refusal(Situation situation, RequestType type) {
    return Requests.refusal(situation.execution(), of(type));
  }

  private static Situation pausedFor(String wave, WaveExecution.Builder... waves) {
    return Situation.in(ExecutionStatus.PAUSED, waves)
        .with(b -> b.pause(new Pause(NOW, Actor.ENGINE, "for the wave", Optional.of(wave))));
  }
}
