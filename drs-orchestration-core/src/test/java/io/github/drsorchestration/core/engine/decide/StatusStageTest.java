package io.github.drsorchestration.core.engine.decide;

import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.launched;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.core.engine.Given;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Question;
import org.junit.jupiter.api.Test;

class StatusStageTest {

  @Test
  void an_execution_is_completed_when_every_server_is_up() {
    Outcome outcome = judged(recovered("a"), recovered("b"));

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(outcome.execution().endedAt()).contains(NOW);
    assertThat(outcome.events())
        .contains(
            new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.COMPLETED));
  }

  @Test
  void an_execution_is_partial_when_some_servers_are_up() {
    assertThat(judged(recovered("a"), failed("b")).status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void an_execution_has_failed_when_no_server_is_up() {
    assertThat(judged(failed("a"), failed("b")).status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_server_that_was_skipped_makes_it_partial() {
    assertThat(judged(recovered("a"), server("b").status(ServerStatus.SKIPPED)).status())
        .isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void an_optional_server_that_failed_makes_it_partial() {
    assertThat(judged(recovered("a"), failed("b").optional(true)).status())
        .isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_tolerated_failure_makes_it_partial() {
    Outcome outcome =
        Situation.running(
                wave(
                    WaveStatus.VALIDATING,
                    planned("db").failureThreshold(FailureThreshold.percent(50)),
                    recovered("a"),
                    failed("b")))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_wave_that_was_left_out_does_not_count() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.VALIDATING, "db", recovered("a")),
                wave(WaveStatus.EXCLUDED, "app", server("b").status(ServerStatus.EXCLUDED)))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void an_execution_that_continues_after_a_failure_is_partial_in_the_end() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.FAILED, planned("db").onFailure(OnFailure.CONTINUE), failed("a")),
                wave(WaveStatus.VALIDATING, "app", recovered("b")))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_wave_that_stops_the_execution_lets_the_running_ones_end() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.FAILED, "db", failed("a")),
                wave(WaveStatus.LAUNCHING, "mail", launching("m", "x/1/1"))
                    .addAttempts(submitted("x/1/1", "j1", "m").build()),
                wave("app", server("b")).addDependsOn("db"))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.PENDING);
  }

  @Test
  void a_pause_is_pending_where_a_server_came_up_late_while_others_waited_for_an_approval() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.AWAITING_APPROVAL,
                wave(WaveStatus.VALIDATING, "db", launched("a", "x/0/1"))
                    .addAttempts(Given.ended("x/0/1", "j1", "a").build()),
                wave("app", server("b")).addDependsOn("db"))
            .world(it -> it.takesLong(Question.InstancesOf.class))
            .asked(Given.request(RequestType.PAUSE, "ada"))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSE_PENDING);
  }

  @Test
  void a_pause_is_pending_as_long_as_a_job_runs() {
    Situation asked =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/1"))
                    .addAttempts(submitted("x/0/1", "j1", "a").build()))
            .asked(Given.request(RequestType.PAUSE, "ada"));

    assertThat(asked.decide().status()).isEqualTo(ExecutionStatus.PAUSE_PENDING);
  }

  @Test
  void a_pause_with_nothing_under_way_is_a_pause_at_once() {
    Outcome outcome =
        Situation.running(wave("db", server("a")))
            .asked(Given.request(RequestType.PAUSE, "ada"))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.event(EventDetails.StatusChanged.class).actor().id()).isEqualTo("ada");
  }

  @Test
  void a_second_failure_that_waits_for_a_decision_pauses_again() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.FAILED, planned("db").onFailure(OnFailure.PAUSE), failed("a"))
                    .failureAccepted(true),
                wave(WaveStatus.FAILED, planned("mail").onFailure(OnFailure.PAUSE), failed("m")))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.execution().pause().orElseThrow().wave()).contains("mail");
  }

  @Test
  void an_execution_does_not_end_while_a_failure_waits_for_a_decision() {
    Outcome outcome =
        Situation.running(
                wave(
                    WaveStatus.VALIDATING,
                    planned("db").onFailure(OnFailure.PAUSE),
                    failed("a"),
                    recovered("b")))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.execution().endedAt()).isEmpty();
  }

  @Test
  void a_cancelled_execution_tells_how_many_instances_it_leaves() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.CANCELLING,
                wave(WaveStatus.COMPLETED, "db", recovered("a")),
                wave("app", server("b")))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.CANCELLED);
    assertThat(outcome.event(EventDetails.StatusChanged.class).reason())
        .hasValueSatisfying(why -> assertThat(why).startsWith("1 recovery instance"));
  }

  private static Outcome judged(ServerExecution.Builder... servers) {
    return Situation.running(wave(WaveStatus.VALIDATING, "db", servers)).decide();
  }
}
