package io.github.drsorchestration.core.engine.request;

import static io.github.drsorchestration.core.engine.Given.failed;
import static io.github.drsorchestration.core.engine.Given.failure;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.request;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkipTest {

  @Test
  void a_failed_server_that_is_skipped_counts_as_failed_no_more() {
    Outcome outcome = partial().asked(skip()).decide();

    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.SKIPPED);
    assertThat(outcome.server("b").skipReason()).contains("for a test");
    assertThat(outcome.event(EventDetails.ServerSkipped.class).actor()).isEqualTo(Actor.of("ada"));
  }

  @Test
  void a_wave_is_judged_again_without_what_was_skipped() {
    Outcome reopened = partial().asked(skip()).decide();
    assertThat(reopened.wave("db").status()).isEqualTo(WaveStatus.VALIDATING);
    assertThat(reopened.status()).isEqualTo(ExecutionStatus.PENDING);

    Outcome outcome = reopened.then().decide(new EffectResult.Claimed(1, Set.of(), Map.of()));
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.PARTIAL);
    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void the_waves_behind_it_begin() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.PAUSED, failedWave(), wave("app", server("c")).addDependsOn("db"))
            .with(b -> b.pause(new Pause(NOW, Actor.ENGINE, "failed", Optional.of("db"))))
            .asked(skip())
            .decide();

    assertThat(outcome.execution().pause()).isEmpty();
    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_pause_that_somebody_asked_for_outlasts_a_skip() {
    Outcome outcome =
        Situation.paused(failedWave(), wave("app", server("c")).addDependsOn("db"))
            .asked(skip())
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(outcome.wave("app").status()).isEqualTo(WaveStatus.PENDING);
  }

  @Test
  void a_server_that_waits_for_its_launch_can_be_skipped_ahead_by_name_only() {
    Situation running =
        Situation.running(
            wave(WaveStatus.PREPARING, "db", recovered("a")),
            wave("app", server("b"), server("c")).addDependsOn("db"));
    assertThat(refusal(running, skip())).isPresent();
    assertThat(refusal(running, skip().addServerIds(id("b")))).isEmpty();

    Outcome outcome = running.asked(skip().addServerIds(id("b"))).decide();
    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.SKIPPED);
    assertThat(outcome.launches()).containsExactly(List.of(id("c")));
  }

  @Test
  void a_wave_that_failed_at_a_hook_stays_failed_when_its_servers_are_skipped() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.FAILED,
                wave(WaveStatus.FAILED, "db", server("a"), failed("b"))
                    .failure(failure(FailureCode.HOOK_FAILED)))
            .asked(skip())
            .decide();

    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.SKIPPED);
  }

  @Test
  void a_server_that_is_up_cannot_be_skipped() {
    assertThat(refusal(partial(), skip().addServerIds(id("a")))).isPresent();
  }

  private static WaveExecution.Builder failedWave() {
    return wave(
        WaveStatus.FAILED, planned("db").onFailure(OnFailure.PAUSE), recovered("a"), failed("b"));
  }

  private static Situation partial() {
    return Situation.in(ExecutionStatus.PARTIAL, failedWave());
  }

  private static ExecutionRequest.Builder skip() {
    return request(RequestType.SKIP, "ada");
  }

  private static Optional<String> refusal(Situation situation, ExecutionRequest.Builder request) {
    return Requests.refusal(situation.execution(), request.build());
  }
}
