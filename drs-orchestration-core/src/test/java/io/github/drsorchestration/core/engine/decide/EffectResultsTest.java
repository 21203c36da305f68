package io.github.drsorchestration.core.engine.decide;

import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.attempt;
import static io.github.drsorchestration.core.engine.Samples.id;
import static io.github.drsorchestration.core.engine.Samples.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectResultsTest {

  @Test
  void a_result_goes_to_the_attempt_that_it_names() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/1"))
                    .addAttempts(attempt("x/0/1", AttemptStatus.INTENDED, "a").build()),
                wave(WaveStatus.LAUNCHING, "app", launching("b", "x/1/1"))
                    .addAttempts(attempt("x/1/1", AttemptStatus.INTENDED, "b").build()))
            .decide(started("x/1/1", "j2"));

    assertThat(outcome.attempt("x/0/1").status()).isEqualTo(AttemptStatus.INTENDED);
    assertThat(outcome.attempt("x/1/1").jobId()).contains("j2");
  }

  @Test
  void a_rejection_that_comes_after_the_job_was_found_changes_nothing() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", launching("a", "x/0/1"))
                    .addAttempts(submitted("x/0/1", "j1", "a").build()))
            .decide(
                new EffectResult.JobRejected(
                    "x/0/1", new Failure(FailureCode.NO_ROOM, "full"), Optional.empty()),
                new EffectResult.JobOutcomeUnknown("x/0/1", "?", Duration.ZERO));

    assertThat(outcome.attempt("x/0/1").status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(outcome.events()).isEmpty();
  }

  @Test
  void a_result_for_an_attempt_that_there_is_not_changes_nothing() {
    Outcome outcome = Situation.running(wave("db")).decide(started("x/9/9", "j1"));

    assertThat(outcome.events()).noneMatch(EventDetails.JobSubmitted.class::isInstance);
  }

  @Test
  void what_an_earlier_round_released_is_still_held() {
    Situation ended =
        Situation.in(ExecutionStatus.COMPLETED, wave(WaveStatus.COMPLETED, "db", recovered("a")))
            .with(b -> b.holdsServers(true).reopened(1));

    assertThat(
            ended.decide(new EffectResult.Released(0, Set.of(id("a")))).execution().holdsServers())
        .isTrue();
    assertThat(
            ended.decide(new EffectResult.Released(1, Set.of(id("a")))).execution().holdsServers())
        .isFalse();
  }

  @Test
  void settings_are_ready_only_in_waves_that_are_under_way() {
    EffectResult applied = new EffectResult.SettingsApplied(id("a"), Optional.empty());
    Outcome active =
        Situation.running(wave(WaveStatus.LAUNCHING, "db", server("a"))).decide(applied);
    Outcome pending = Situation.paused(wave("db", server("a"))).decide(applied);

    assertThat(active.server("a").settingsReady()).isTrue();
    assertThat(pending.server("a").settingsReady()).isFalse();
  }

  @Test
  void what_was_published_is_saved_where_it_is_worth_a_save_and_never_goes_back() {
    Situation running = Situation.paused(wave("db")).with(b -> b.eventCount(5).notifiedThrough(3));

    assertThat(running.decide(new EffectResult.Published(5, true)).execution().notifiedThrough())
        .isEqualTo(5);
    assertThat(running.decide(new EffectResult.Published(4, false)).decision().worthSaving())
        .isFalse();
    assertThat(running.decide(new EffectResult.Published(2, true)).execution().notifiedThrough())
        .isEqualTo(3);
  }

  @Test
  void no_more_can_have_been_published_than_there_are_events() {
    Outcome outcome =
        Situation.paused(wave("db"))
            .with(b -> b.eventCount(5).notifiedThrough(3))
            .decide(new EffectResult.Published(99, true));

    assertThat(outcome.execution().notifiedThrough()).isEqualTo(5);
  }

  private static EffectResult started(String attemptId, String jobId) {
    return new EffectResult.JobStarted(attemptId, job(jobId, JobStatus.PENDING).build());
  }
}
