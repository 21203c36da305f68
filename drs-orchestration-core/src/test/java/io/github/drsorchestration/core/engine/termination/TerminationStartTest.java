package io.github.drsorchestration.core.engine.termination;

import static io.github.drsorchestration.core.engine.Given.ended;
import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.failure;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.rejected;
import static io.github.drsorchestration.core.engine.Given.request;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.request.Requests;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminationStartTest {

  @Test
  void a_termination_keeps_by_whom_and_why_and_has_two_hours() {
    Outcome outcome = terminated(wave(WaveStatus.COMPLETED, "db", recovered("a")));
    Termination termination = outcome.execution().termination().orElseThrow();

    assertThat(termination.requestedBy()).isEqualTo(Actor.of("bob"));
    assertThat(termination.reason()).isEqualTo("for a test");
    assertThat(termination.deadline()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(outcome.event(EventDetails.TerminationStarted.class).actor())
        .isEqualTo(Actor.of("bob"));
  }

  @Test
  void servers_that_are_up_are_to_be_terminated_and_those_never_launched_are_not() {
    Outcome outcome = terminated(wave(WaveStatus.CANCELLED, "db", recovered("a"), server("b")));

    assertThat(targets(outcome)).containsExactly(id("a"));
  }

  @Test
  void the_servers_of_failed_waves_are_included() {
    WaveExecution.Builder timedOut =
        wave(WaveStatus.TIMED_OUT, "db", failed("a"), failed("b"))
            .addAttempts(submitted("x/0/1", "j1", "a").build(), ended("x/0/2", "j2", "b").build());

    assertThat(targets(terminated(timedOut))).containsExactly(id("a"), id("b"));
  }

  @Test
  void a_job_that_was_given_up_may_have_left_something() {
    WaveExecution.Builder wave =
        wave(WaveStatus.FAILED, "db", failed("a"), failed("b"))
            .addAttempts(
                rejected("x/0/1", FailureCode.NEVER_HAPPENED, "a").build(),
                rejected("x/0/2", FailureCode.ACCESS_DENIED, "b").build());

    assertThat(targets(terminated(wave))).containsExactly(id("a"));
  }

  @Test
  void a_termination_is_not_asked_for_twice() {
    assertThat(refusal(termination(TerminationStatus.PENDING).endedAt(Optional.empty())))
        .isPresent();
    assertThat(refusal(termination(TerminationStatus.TERMINATED))).isPresent();
  }

  @Test
  void what_could_not_be_terminated_may_be_tried_again() {
    assertThat(refusal(termination(TerminationStatus.FAILED))).isEmpty();
  }

  @Test
  void a_second_termination_keeps_the_attempts_of_the_first() {
    Termination first =
        termination(TerminationStatus.FAILED)
            .addAttempts(ended("x/terminate/1", "t1", "a").build())
            .build();
    Outcome outcome =
        Situation.in(ExecutionStatus.COMPLETED, wave(WaveStatus.COMPLETED, "db", recovered("a")))
            .with(b -> b.termination(first))
            .world(it -> it.quotas(1, 1, 1))
            .asked(terminate())
            .decide();

    assertThat(outcome.execution().termination().orElseThrow().attempts().get(0).attemptId())
        .isEqualTo("x/terminate/1");
  }

  private static Outcome terminated(WaveExecution.Builder wave) {
    return Situation.in(ExecutionStatus.PARTIAL, wave).asked(terminate()).decide();
  }

  private static ExecutionRequest.Builder terminate() {
    return request(RequestType.TERMINATE, "bob");
  }

  private static List<String> targets(Outcome outcome) {
    return outcome.execution().termination().orElseThrow().targets().stream()
        .map(TerminationTarget::serverId)
        .toList();
  }

  private static Termination.Builder termination(TerminationStatus status) {
    TerminationTarget target =
        new TerminationTarget(
            id("a"), PLACE, Optional.of("i-a"), TerminationStatus.PENDING, Optional.empty());
    return Termination.builder()
        .requestedBy(Actor.of("bob"))
        .requestedAt(NOW)
        .reason("")
        .deadline(NOW)
        .endedAt(NOW)
        .addTargets(
            status == TerminationStatus.FAILED
                ? target.failed(failure(FailureCode.TIMED_OUT))
                : target.withStatus(status));
  }

  private static Optional<String> refusal(Termination.Builder termination) {
    Situation situation =
        Situation.in(ExecutionStatus.COMPLETED, wave(WaveStatus.COMPLETED, "db", recovered("a")))
            .with(b -> b.termination(termination.build()));
    return Requests.refusal(situation.execution(), terminate().build());
  }
}
