package io.github.drsorchestration.server.gameday.result;

import static io.github.drsorchestration.server.gameday.Shop.WEB1;
import static io.github.drsorchestration.server.gameday.Shop.approvedWeb;
import static io.github.drsorchestration.server.gameday.Shop.databases;
import static io.github.drsorchestration.server.gameday.Shop.rehearsal;
import static io.github.drsorchestration.server.gameday.Shop.web;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import io.github.drsorchestration.server.gameday.result.DecisionWait.About;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.server.gameday.surprise.SurpriseKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionWaitsTest {

  private static final List<Injection> WEB1_FAILS =
      List.of(Injection.atTheStart("s1", Surprise.of(SurpriseKind.LAUNCHES_FAIL, WEB1)));

  @Test
  void an_approval_is_waited_for_from_the_question_to_the_answer_and_all_of_it_is_lost() {
    Stage stage = Stage.of(rehearsal(databases(), approvedWeb()), List.of());
    stage.time().advance(Duration.ofMinutes(25));
    stage.request(ExecutionRequest.of(RequestType.APPROVE, "mia", "checked"));
    stage.time().runUntilIdle();

    assertThat(DecisionWaits.of(stage.report()))
        .singleElement()
        .satisfies(
            wait -> {
              assertThat(wait.about()).isEqualTo(About.APPROVAL);
              assertThat(wait.wave()).contains("web");
              assertThat(wait.from()).isEqualTo(Duration.parse("PT10M30S"));
              assertThat(wait.to()).contains(Duration.parse("PT25M"));
              assertThat(wait.waited()).isEqualTo(Duration.parse("PT14M30S"));
              assertThat(wait.lost()).isEqualTo(Duration.parse("PT14M30S"));
              assertThat(wait.by().orElseThrow().id()).isEqualTo("mia");
              assertThat(wait.decision()).contains("APPROVED");
            });
  }

  @Test
  void an_approval_that_others_run_beside_costs_only_what_it_makes_the_last_server_late() {
    Wave besides = Wave.builder().from(approvedWeb()).dependsOn(Set.of()).build();
    Stage stage = Stage.of(rehearsal(databases(), besides), List.of());
    stage.time().advance(Duration.ofMinutes(4));
    stage.request(ExecutionRequest.of(RequestType.APPROVE, "mia", "checked"));
    stage.time().runUntilIdle();

    DecisionWait wait = DecisionWaits.of(stage.report()).get(0);
    assertThat(wait.waited()).isEqualTo(Duration.parse("PT4M"));
    assertThat(wait.lost()).isEqualTo(Duration.parse("PT4M"));
    assertThat(RunFigures.of(stage.report()).rto().measured()).contains(Duration.parse("PT14M30S"));
  }

  @Test
  void a_pause_is_ended_by_who_resumes() {
    Wave paused = Wave.builder().from(web()).pauseBefore(true).build();
    Stage stage = Stage.of(rehearsal(databases(), paused), List.of());
    stage.time().advance(Duration.ofMinutes(20));
    assertThat(DecisionWaits.of(stage.report()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.stillOpen()).isTrue();
              assertThat(it.waited()).isEqualTo(Duration.parse("PT9M30S"));
            });

    stage.request(ExecutionRequest.of(RequestType.RESUME, "mia", "go"));
    stage.time().runUntilIdle();

    assertThat(DecisionWaits.of(stage.report()))
        .singleElement()
        .satisfies(
            wait -> {
              assertThat(wait.about()).isEqualTo(About.PAUSE);
              assertThat(wait.waited()).isEqualTo(Duration.parse("PT9M30S"));
              assertThat(wait.lost()).isEqualTo(Duration.parse("PT9M30S"));
              assertThat(wait.decision()).contains("RESUME");
            });
  }

  @Test
  void a_failure_waits_until_somebody_retries_also_after_the_end() {
    Stage stage = Stage.of(rehearsal(databases(), web()), WEB1_FAILS);
    stage.time().runUntilIdle();
    stage.lift("s1");
    stage.time().advance(Duration.ofMinutes(7));
    stage.request(ExecutionRequest.of(RequestType.RETRY, "mia", "capacity is back"));
    stage.time().runUntilIdle();

    assertThat(DecisionWaits.of(stage.report()))
        .singleElement()
        .satisfies(
            wait -> {
              assertThat(wait.about()).isEqualTo(About.FAILURE);
              assertThat(wait.from()).isEqualTo(Duration.parse("PT21M5S"));
              assertThat(wait.waited()).isEqualTo(Duration.parse("PT7M"));
              assertThat(wait.lost()).isEqualTo(Duration.parse("PT7M"));
              assertThat(wait.decision()).contains("RETRY");
            });
  }

  @Test
  void what_failed_and_paused_is_one_decision() {
    Wave pausing = Wave.builder().from(web()).onFailure(OnFailure.PAUSE).build();
    Stage stage = Stage.of(rehearsal(databases(), pausing), WEB1_FAILS);
    stage.time().advance(Duration.ofMinutes(30));
    stage.request(ExecutionRequest.of(RequestType.SKIP, "mia", "we can do without"));
    stage.time().runUntilIdle();

    assertThat(DecisionWaits.of(stage.report()))
        .singleElement()
        .satisfies(
            wait -> {
              assertThat(wait.about()).isEqualTo(About.FAILURE);
              assertThat(wait.waited()).isEqualTo(Duration.parse("PT8M55S"));
              assertThat(wait.decision()).contains("SKIP");
            });
  }

  @Test
  void a_failure_that_nobody_takes_up_is_waiting_as_long_as_somebody_still_may() {
    Stage stage = Stage.of(rehearsal(databases(), web()), WEB1_FAILS);
    stage.time().advance(Duration.ofMinutes(60));

    assertThat(DecisionWaits.of(stage.report())).isEmpty();
    assertThat(DecisionWaits.untilNow(stage.report()))
        .singleElement()
        .satisfies(
            wait -> {
              assertThat(wait.stillOpen()).isTrue();
              assertThat(wait.waited()).isEqualTo(Duration.parse("PT38M55S"));
              assertThat(wait.decision()).isEmpty();
            });
  }

  @Test
  void what_waits_at_once_is_counted_once() {
    assertThat(
            DecisionWaits.inAll(
                List.of(wait(30, 40), wait(0, 10), wait(5, 20), wait(6, 7), wait(50, 50))))
        .isEqualTo(Duration.parse("PT30M"));
    assertThat(DecisionWaits.inAll(List.of())).isZero();
  }

  private static DecisionWait wait(int from, int to) {
    Duration start = Duration.ofMinutes(from);
    Duration end = Duration.ofMinutes(to);
    return new DecisionWait(
        About.PAUSE,
        Optional.empty(),
        start,
        Optional.of(end),
        end.minus(start),
        Duration.ZERO,
        Optional.empty(),
        Optional.empty());
  }
}
