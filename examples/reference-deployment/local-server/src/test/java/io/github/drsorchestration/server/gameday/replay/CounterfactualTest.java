package io.github.drsorchestration.server.gameday.replay;

import static io.github.drsorchestration.server.gameday.Shop.START;
import static io.github.drsorchestration.server.gameday.Shop.WEB1;
import static io.github.drsorchestration.server.gameday.Shop.approvedWeb;
import static io.github.drsorchestration.server.gameday.Shop.databases;
import static io.github.drsorchestration.server.gameday.Shop.rehearsal;
import static io.github.drsorchestration.server.gameday.Shop.web;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import io.github.drsorchestration.server.gameday.replay.DecisionChange.Kind;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.server.gameday.surprise.SurpriseKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Executions that are on record, run again with one decision taken otherwise. */
class CounterfactualTest {

  @Test
  void an_approval_at_once_saves_what_it_was_waited_for() {
    Stage stage = Stage.of(rehearsal(databases(), approvedWeb()), List.of());
    stage.time().advance(Duration.ofMinutes(25));
    stage.request(ExecutionRequest.of(RequestType.APPROVE, "mia", "checked"));
    stage.time().runUntilIdle();

    Counterfactual result = whatIf(stage, DecisionChange.of(Kind.APPROVE_AT_ONCE));

    assertThat(result.recorded().rto().measured()).contains(Duration.parse("PT35M30S"));
    assertThat(result.changed().rto().measured()).contains(Duration.parse("PT21M"));
    assertThat(result.difference().rto()).contains(Duration.parse("PT-14M-30S"));
    assertThat(result.difference().waves())
        .containsEntry("databases", Duration.ZERO)
        .containsEntry("web", Duration.parse("PT-14M-30S"));
    assertThat(result.changed().waitedForPeople()).isZero();
    assertIsFaithful(result);
  }

  @Test
  void without_pauses_neither_the_plan_nor_anybody_pauses() {
    Wave paused = Wave.builder().from(web()).pauseBefore(true).build();
    Stage stage = Stage.of(rehearsal(databases(), paused), List.of());
    stage.time().advance(Duration.ofMinutes(20));
    stage.request(ExecutionRequest.of(RequestType.RESUME, "mia", "go"));
    stage.time().runUntilIdle();

    Counterfactual result = whatIf(stage, DecisionChange.of(Kind.NO_PAUSE));

    assertThat(result.difference().rto()).contains(Duration.parse("PT-9M-30S"));
    assertIsFaithful(result);
  }

  @Test
  void a_pause_of_somebody_is_repeated_and_left_out() {
    Stage stage = Stage.of(rehearsal(databases(), web()), List.of());
    stage.time().advance(Duration.ofMinutes(2));
    stage.request(ExecutionRequest.of(RequestType.PAUSE, "mia", "wait for the network"));
    stage.time().advance(Duration.ofMinutes(28));
    stage.request(ExecutionRequest.of(RequestType.RESUME, "mia", "go"));
    stage.time().runUntilIdle();

    Counterfactual result = whatIf(stage, DecisionChange.of(Kind.NO_PAUSE));

    assertThat(result.recorded().rto().measured()).contains(Duration.parse("PT40M30S"));
    assertThat(result.changed().rto().measured()).contains(Duration.parse("PT21M"));
    assertIsFaithful(result);
  }

  @Test
  void who_decides_within_a_minute_retries_six_minutes_earlier() {
    Stage stage = corruptedSnapshots();
    stage.time().advance(Duration.ofMinutes(7));
    stage.request(
        ExecutionRequest.builder()
            .type(RequestType.RETRY)
            .by("mia")
            .recoveryPoint(RecoveryPointChoice.atOrBefore(START))
            .build());
    stage.time().runUntilIdle();

    Counterfactual result = whatIf(stage, within(Duration.ofMinutes(1)));

    assertThat(result.recorded().rpo().worst()).contains(Duration.ofMinutes(20));
    assertThat(result.difference().rto()).contains(Duration.ofMinutes(-6));
    assertThat(result.difference().rpo()).contains(Duration.ZERO);
    assertIsFaithful(result);
  }

  @Test
  void a_retry_instead_of_a_skip_brings_the_server_up_and_takes_a_launch_longer() {
    Stage stage = corruptedSnapshots();
    stage.time().advance(Duration.ofMinutes(7));
    stage.request(ExecutionRequest.of(RequestType.SKIP, "mia", "we can do without"));
    stage.time().runUntilIdle();

    Counterfactual result = whatIf(stage, DecisionChange.of(Kind.RETRY_INSTEAD_OF_SKIP));

    assertThat(result.replayed().count(ServerStatus.SKIPPED)).isEqualTo(1);
    assertThat(result.changed().status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(result.difference().recovered()).isEqualTo(1);
    assertThat(result.difference().lastUp().orElseThrow()).isPositive();
    assertIsFaithful(result);
  }

  @Test
  void to_continue_instead_of_stopping_brings_up_what_came_after_the_failure() {
    Stage stage =
        Stage.of(
            rehearsal(databases(), web()),
            List.of(
                Injection.atTheStart(
                    "s1", Surprise.of(SurpriseKind.LAUNCHES_FAIL, "s-0000000000000000a"))));
    stage.time().runUntilIdle();

    Counterfactual result =
        whatIf(
            stage,
            new DecisionChange(
                Kind.ON_FAILURE,
                Optional.of("databases"),
                Optional.empty(),
                Optional.of(OnFailure.CONTINUE),
                Optional.empty(),
                Optional.empty()));

    assertThat(result.recorded().status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(result.changed().status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(result.difference().recovered()).isEqualTo(2);
    assertIsFaithful(result);
  }

  @Test
  void a_wave_that_pauses_for_its_failure_is_assumed_to_be_resumed() {
    Stage stage = corruptedSnapshots();

    Counterfactual result =
        whatIf(
            stage,
            new DecisionChange(
                Kind.ON_FAILURE,
                Optional.of("web"),
                Optional.empty(),
                Optional.of(OnFailure.PAUSE),
                Optional.empty(),
                Optional.empty()));

    assertThat(result.changed().status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(result.assumptions()).singleElement().asString().contains("wave 'web' has failed");
    assertThat(result.difference().waitedForPeople()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void waves_in_parallel_are_up_as_early_as_the_slower_one() {
    Stage stage = Stage.of(rehearsal(databases(), web()), List.of());
    stage.time().runUntilIdle();

    Counterfactual result =
        whatIf(
            stage,
            new DecisionChange(
                Kind.IN_PARALLEL,
                Optional.of("web"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    assertThat(result.difference().rto()).contains(Duration.parse("PT-10M-30S"));
    assertIsFaithful(result);
  }

  @Test
  void without_the_health_check_an_unhealthy_server_counts_as_up() {
    Wave checked =
        Wave.builder().from(web()).healthCheck(HealthCheck.builder().probe("tcp").build()).build();
    Stage stage =
        Stage.of(
            rehearsal(databases(), checked),
            List.of(Injection.atTheStart("s1", Surprise.of(SurpriseKind.UNHEALTHY, WEB1))));
    stage.time().runUntilIdle();

    Counterfactual result = whatIf(stage, DecisionChange.of(Kind.NO_HEALTH_CHECK));

    assertThat(result.replayed().status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(result.changed().status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(result.changed().rto().measured()).contains(Duration.ofMinutes(21));
    assertIsFaithful(result);
  }

  @Test
  void with_room_for_one_job_waves_that_ran_side_by_side_come_one_after_the_other() {
    Wave besides = Wave.builder().from(web()).dependsOn(Set.of()).build();
    Stage stage = Stage.of(rehearsal(databases(), besides), List.of());
    stage.time().runUntilIdle();

    Counterfactual result =
        whatIf(
            stage,
            new DecisionChange(
                Kind.QUOTA,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1)));

    assertThat(result.recorded().rto().measured()).contains(Duration.parse("PT10M30S"));
    assertThat(result.changed().rto().measured()).contains(Duration.parse("PT21M10S"));
    assertIsFaithful(result);
  }

  @Test
  void a_change_that_changes_nothing_is_refused() {
    Stage stage = Stage.of(rehearsal(databases(), web()), List.of());
    stage.time().runUntilIdle();

    assertThatThrownBy(() -> whatIf(stage, DecisionChange.of(Kind.NO_PAUSE)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("changes nothing");
    assertThatThrownBy(() -> DecisionChange.of(Kind.DECIDE_WITHIN))
        .hasMessageContaining("within must be set");
    assertThatThrownBy(() -> DecisionChange.of(Kind.IN_PARALLEL))
        .hasMessageContaining("wave must be set");
  }

  private static Stage corruptedSnapshots() {
    Stage stage =
        Stage.of(
            rehearsal(databases(), web()),
            List.of(
                Injection.atTheStart("s1", Surprise.of(SurpriseKind.SNAPSHOTS_CORRUPTED, WEB1))));
    stage.time().runUntilIdle();
    return stage;
  }

  private static DecisionChange within(Duration time) {
    return new DecisionChange(
        Kind.DECIDE_WITHIN,
        Optional.empty(),
        Optional.of(time),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Counterfactual whatIf(Stage stage, DecisionChange change) {
    return Counterfactual.of(
        stage.report(), RecordedExecution.of(stage.execution(), stage.report(), Map.of()), change);
  }

  /** The simulated world does what is on record. */
  private static void assertIsFaithful(Counterfactual result) {
    assertThat(result.replayed()).isEqualTo(result.recorded());
    assertThat(result.assumptions()).isEmpty();
  }
}
