package io.github.drsorchestration.core.engine;

import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.request;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static io.github.drsorchestration.core.engine.Samples.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.Quotas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExecutionEngineTest {

  private final Fakes fakes = new Fakes();
  private final List<Long> published = new ArrayList<>();
  private final List<Execution> listened = new ArrayList<>();
  private final ExecutionEngine engine =
      new ExecutionEngine(
          fakes
              .ports()
              .notifier((summary, event) -> published.add(event.sequence()))
              .executionListener((execution, events) -> listened.add(execution))
              .build());

  @BeforeEach
  void servers_are_well() {
    fakes.recovery.servers("a", "b");
  }

  @Test
  void nothing_is_left_to_do_for_an_execution_that_there_is_not() {
    assertThat(engine.step("x").wakeAt()).isEmpty();
  }

  @Test
  void one_step_goes_as_far_as_it_can_go_now() {
    store(Situation.created(List.of(planned("db")), "a", "b"));
    StepResult result = engine.step("x");

    assertThat(stored().status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(fakes.claims.held()).containsOnlyKeys(id("a"), id("b"));
    assertThat(result.wakeAt()).isPresent();
  }

  @Test
  void no_call_is_made_before_its_intent_is_stored() {
    store(launchable());
    List<AttemptStatus> atCall = new ArrayList<>();
    fakes.recovery.onStart(() -> atCall.add(attempt().status()));
    engine.step("x");

    assertThat(atCall).containsExactly(AttemptStatus.INTENDED);
  }

  @Test
  void a_call_whose_outcome_is_unknown_is_not_made_again() {
    store(launchable());
    fakes.recovery.fail("start", new OutcomeUnknownException("StartRecovery", "timeout"));
    engine.step("x");
    fakes.recovery.heal();
    engine.step("x");

    assertThat(attempt().status()).isEqualTo(AttemptStatus.UNKNOWN);
    assertThat(fakes.recovery.launches()).isEmpty();
  }

  @Test
  void a_call_that_takes_long_is_made_once_and_its_result_wakes_the_execution() {
    List<String> woken = new ArrayList<>();
    engine.wakeBy(woken::add);
    store(launchable());
    fakes.calls.hold("start");
    engine.step("x");
    engine.step("x");
    assertThat(attempt().status()).isEqualTo(AttemptStatus.INTENDED);

    fakes.calls.release();
    assertThat(woken).containsExactly("x");
    engine.step("x");
    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(fakes.recovery.launches()).hasSize(1);
  }

  @Test
  void a_process_has_seconds_to_act_where_time_passes_sixty_times_as_fast() {
    store(launchable());
    new ExecutionEngine(
            fakes
                .ports()
                .time(new FastTime(fakes.time, 60))
                .executionListener((execution, events) -> fakes.time.advance(Duration.ofMinutes(2)))
                .build())
        .step("x");

    assertThat(attempt().actBefore()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
  }

  @Test
  void the_moment_of_a_decision_is_after_its_last_answer() {
    store(launchable());
    new ExecutionEngine(
            fakes
                .ports()
                .quotaSource(
                    where -> {
                      fakes.time.advance(Duration.ofSeconds(25));
                      return Quotas.DEFAULTS;
                    })
                .build())
        .step("x");

    assertThat(attempt().intendedAt()).isEqualTo(NOW.plusSeconds(25));
    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
  }

  @Test
  void a_process_that_lost_the_race_for_a_save_does_nothing_and_decides_again() {
    store(launchable());
    fakes.store.beforeSave(
        () ->
            fakes.store.put(
                stored().toBuilder()
                    .version(stored().version() + 1)
                    .addInbox(request(RequestType.PAUSE, "ada").build())
                    .build()));
    engine.step("x");

    assertThat(stored().status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(fakes.recovery.launches()).isEmpty();
  }

  @Test
  void a_process_that_loses_every_race_gives_up() {
    store(launchable());
    for (int i = 0; i < 60; i++) {
      fakes.store.beforeSave(
          () -> fakes.store.put(stored().toBuilder().version(stored().version() + 1).build()));
    }

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> engine.step("x"))
        .withMessageContaining("50");
  }

  @Test
  void requests_that_make_a_decision_fail_are_refused_on_record_and_later_ones_are_obeyed() {
    store(
        Situation.paused(
                wave(WaveStatus.FAILED, "db", failed("a")).addDependsOn("web"),
                wave(WaveStatus.FAILED, "web", failed("b")).addDependsOn("db"))
            .with(b -> b.addInbox(request(RequestType.RETRY, "ada").build())));
    engine.step("x");

    assertThat(stored().inbox()).isEmpty();
    assertThat(fakes.store.events("x", 0, 100))
        .filteredOn(it -> it.type() == EventType.REQUEST_REFUSED)
        .singleElement()
        .satisfies(it -> assertThat(it.reason().orElseThrow()).contains("NoSuchElement"));

    fakes.store.put(
        stored().toBuilder().addInbox(request(RequestType.CANCEL, "ada").build()).build());
    engine.step("x");

    assertThat(stored().status().isTerminal()).isTrue();
  }

  @Test
  void a_result_that_could_not_be_saved_is_saved_by_the_next_step() {
    store(launchable());
    fakes.store.beforeSave(() -> {});
    fakes.store.beforeSave(ExecutionEngineTest::storeIsDown);
    assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> engine.step("x"));
    assertThat(attempt().status()).isEqualTo(AttemptStatus.INTENDED);

    engine.step("x");
    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(fakes.recovery.launches()).hasSize(1);
  }

  @Test
  void a_result_that_was_lost_with_its_process_is_found_out_again() {
    store(launchable());
    fakes.store.beforeSave(() -> {});
    fakes.store.beforeSave(ExecutionEngineTest::storeIsDown);
    assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> engine.step("x"));
    new ExecutionEngine(fakes.ports().build()).step("x");

    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(fakes.recovery.launches()).hasSize(1);
  }

  @Test
  void a_step_that_changes_nothing_saves_nothing() {
    store(running());
    fakes.recovery.list(
        job("j1", JobStatus.STARTED)
            .participants(
                List.of(new JobParticipant(id("a"), LaunchStatus.IN_PROGRESS, Optional.empty()))));
    StepResult result = engine.step("x");

    assertThat(fakes.store.saves()).isZero();
    assertThat(result.wakeAt()).contains(NOW.plusSeconds(30));
  }

  @Test
  void what_cannot_be_found_out_is_asked_again_before_long() {
    store(running());
    fakes.recovery.fail("jobs", new ServiceUnavailableException("DescribeJobs", "down"));

    assertThat(engine.step("x").wakeAt()).contains(NOW.plusSeconds(15));
  }

  @Test
  void an_execution_that_ends_is_released_published_and_settled_in_one_step() {
    store(Situation.running(wave(WaveStatus.VALIDATING, "db", recovered("a"))));
    fakes.claims.claim("x", Set.of(id("a")));
    StepResult result = engine.step("x");

    assertThat(result.wakeAt()).isEmpty();
    assertThat(stored().status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(stored().settled()).isTrue();
    assertThat(fakes.claims.held()).isEmpty();
    assertThat(published).isSorted().hasSize((int) stored().eventCount());
  }

  @Test
  void every_state_that_is_saved_is_shown_to_the_listener() {
    store(launchable());
    engine.step("x");

    assertThat(listened).hasSize(fakes.store.saves()).last().isEqualTo(stored());
  }

  @Test
  void a_listener_that_fails_disturbs_nobody() {
    store(launchable());
    new ExecutionEngine(
            fakes
                .ports()
                .executionListener(
                    (execution, events) -> {
                      throw new IllegalStateException("a defect of the listener");
                    })
                .build())
        .step("x");

    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
  }

  @Test
  void a_listener_that_hangs_holds_up_nothing_and_is_told_in_order_when_it_goes_on() {
    store(launchable());
    fakes.calls.hold("listener");

    engine.step("x");
    assertThat(attempt().status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(listened).isEmpty();
    assertThat(fakes.calls.heldUp()).isEqualTo(1);

    fakes.calls.release();
    assertThat(listened).hasSize(fakes.store.saves()).last().isEqualTo(stored());
  }

  @Test
  void preflight_needs_no_stored_execution() {
    Execution execution = Situation.created(List.of(planned("db")), "a", "z").execution();

    assertThat(engine.preflight(execution).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.UNKNOWN_SERVER);
  }

  @Test
  void preflight_that_gets_no_answers_says_so() {
    fakes.recovery.fail("allServers", new ServiceUnavailableException("x", "down"));

    assertThat(
            engine.preflight(Situation.created(List.of(planned("db")), "a").execution()).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.NO_ACCESS);
  }

  @Test
  void the_event_of_a_jobs_last_launch_brings_the_next_step_forward() {
    store(running());
    fakes.recovery.list(
        job("j1", JobStatus.STARTED)
            .participants(
                List.of(new JobParticipant(id("a"), LaunchStatus.IN_PROGRESS, Optional.empty()))));
    engine.step("x");
    fakes.time.advance(Duration.ofSeconds(1));

    assertThat(engine.launchEnded(PLACE, "j1", id("a"))).isTrue();
    assertThat(engine.launchEnded(PLACE, "j9", id("a"))).isFalse();
  }

  private static Situation launchable() {
    return Situation.running(wave(WaveStatus.LAUNCHING, "db", server("a")));
  }

  private static Situation running() {
    return Situation.running(
        wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/1").jobId("j1"))
            .addAttempts(submitted("x/0/1", "j1", "a").build()));
  }

  private static void storeIsDown() {
    throw new ServiceUnavailableException("save", "down");
  }

  private void store(Situation situation) {
    fakes.store.put(situation.execution());
  }

  private Execution stored() {
    return fakes.store.stored("x");
  }

  private JobAttempt attempt() {
    return stored().waves().get(0).attempts().get(0);
  }
}
