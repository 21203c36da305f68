package io.github.drsorchestration.core.engine.edge;

import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.attempt;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.core.engine.Fakes;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the effects of an execution are performed side by side, and what becomes of late results. */
class EffectRunnerTest {

  private static final Effect CLAIM = new Effect.ClaimServers(0, Set.of(id("a")));
  private static final EffectResult CLAIMED =
      new EffectResult.Claimed(0, Set.of(id("a")), Map.of());

  private final Fakes fakes = new Fakes();
  private final List<String> woken = new ArrayList<>();
  private final EffectRunner runner = new EffectRunner(fakes.ports().build(), () -> woken.add("x"));

  @Test
  void what_comes_of_effects_in_time_belongs_to_their_step() {
    assertThat(run(CLAIM)).containsExactly(CLAIMED);
    assertThat(runner.takeLate()).isEmpty();
    assertThat(runner.isIdle()).isTrue();
    assertThat(woken).isEmpty();
  }

  @Test
  void effects_of_one_lane_wait_for_each_other() {
    fakes.calls.hold("start");
    run(launch("x/0/1", "a"), launch("x/0/2", "b"));
    assertThat(fakes.calls.heldUp()).isEqualTo(1);

    fakes.calls.release();
    assertThat(fakes.recovery.launches())
        .extracting(launch -> launch.servers().get(0).serverId())
        .containsExactly(id("a"), id("b"));
  }

  @Test
  void effects_of_other_lanes_do_not_wait() {
    fakes.calls.hold("start");

    assertThat(run(launch("x/0/1", "a"), CLAIM)).containsExactly(CLAIMED);
    assertThat(fakes.calls.awaited()).containsExactly(fakes.calls.patience());
  }

  @Test
  void a_late_result_wakes_the_execution_and_is_there_for_its_next_step_once() {
    fakes.calls.hold("start");
    assertThat(run(launch("x/0/1", "a"))).isEmpty();
    assertThat(runner.isIdle()).isFalse();

    fakes.calls.release();
    assertThat(woken).containsExactly("x");
    assertThat(runner.isIdle()).isFalse();
    assertThat(runner.takeLate()).singleElement().isInstanceOf(EffectResult.JobStarted.class);
    assertThat(runner.takeLate()).isEmpty();
    assertThat(runner.isIdle()).isTrue();
  }

  @Test
  void what_is_under_way_is_not_performed_again() {
    fakes.calls.hold("claims");
    run(CLAIM);
    run(CLAIM);

    assertThat(fakes.calls.heldUp()).isEqualTo(1);
  }

  @Test
  void events_are_published_by_one_at_a_time() {
    fakes.calls.hold("notifier");
    run(new Effect.Publish(1));
    run(new Effect.Publish(4));

    assertThat(fakes.calls.heldUp()).isEqualTo(1);
  }

  @Test
  void an_error_leaves_open_whether_a_job_was_started() {
    fakes.recovery.onStart(EffectRunnerTest::error);

    assertThat(run(launch("x/0/1", "a")))
        .singleElement()
        .isInstanceOfSatisfying(
            EffectResult.JobOutcomeUnknown.class,
            unknown -> {
              assertThat(unknown.attemptId()).isEqualTo("x/0/1");
              assertThat(unknown.lookFor()).isEqualTo(Duration.ofSeconds(90));
            });
  }

  @Test
  void an_effect_that_fails_leaves_the_next_of_its_lane_to_be_performed() {
    fakes.recovery.onStart(EffectRunnerTest::error);
    run(launch("x/0/1", "a"), new Effect.Terminate(intended("x/0/2", "b")));

    assertThat(fakes.recovery.calls()).contains("terminate []");
  }

  private static void error() {
    throw new NoClassDefFoundError("a broken adapter");
  }

  private List<EffectResult> run(Effect... effects) {
    return runner.run(List.of(effects), performer());
  }

  private Performer performer() {
    return new Performer(
        fakes.ports().build(),
        new JobStarter(fakes.time, new JobCache(fakes.recovery, fakes.time)),
        new Claims(fakes.claims, fakes.store),
        new Publisher((summary, event) -> {}, fakes.store),
        Situation.running(wave("db")).execution(),
        List.of());
  }

  private static Effect.Launch launch(String attemptId, String server) {
    return new Effect.Launch(
        intended(attemptId, server),
        new LaunchCommand(
            PLACE, List.of(new LaunchCommand.Item(id(server), Optional.empty())), true, Map.of()));
  }

  private static JobAttempt intended(String attemptId, String server) {
    return attempt(attemptId, AttemptStatus.INTENDED, server).build();
  }
}
