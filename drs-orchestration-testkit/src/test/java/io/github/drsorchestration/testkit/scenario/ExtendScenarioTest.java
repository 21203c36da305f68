package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExtendScenarioTest {

  private static final RecoveryPlan FIVE_MINUTES =
      plan(wave("a").timeout(Duration.ofMinutes(5)).build(), wave("b").build());

  @Test
  void a_wave_that_is_given_more_time_is_not_timed_out() {
    Scene scene = Scene.of(FIVE_MINUTES).start(Scene.recovery().build()).runUntil("04:00");
    scene.request(extend(10).wave("a").build()).runUntilIdle();

    assertThat(scene.record(EventType.DEADLINE_MOVED)).containsExactly("04:00 a DEADLINE_MOVED");
    assertThat(scene.wave("a").deadline()).contains(scene.moment("15:00"));
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "21:00 COMPLETED");
  }

  @Test
  void a_wave_that_is_given_too_little_time_is_timed_out_when_that_is_over() {
    Scene scene = Scene.of(FIVE_MINUTES).start(Scene.recovery().build()).runUntil("04:00");
    scene.request(extend(3).wave("a").build()).runUntilIdle();

    assertThat(scene.waveStatuses("a")).endsWith("08:00 VALIDATING", "08:00 TIMED_OUT");
  }

  @Test
  void an_extension_without_a_wave_is_for_all_that_goes_on_and_for_the_execution() {
    RecoveryPlan plan =
        planOf(wave("a").timeout(Duration.ofMinutes(5)).build())
            .maxDuration(Duration.ofMinutes(6))
            .build();
    Scene scene = Scene.of(plan, world("a")).start(Scene.recovery().build()).runUntil("04:00");
    scene.request(extend(10).build()).runUntilIdle();

    assertThat(scene.record(EventType.DEADLINE_MOVED))
        .containsExactly("04:00 a DEADLINE_MOVED", "04:00 DEADLINE_MOVED");
    assertThat(scene.execution().deadline()).isEqualTo(scene.moment("16:00"));
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
  }

  @Test
  void a_wave_in_which_no_time_runs_cannot_be_given_more() {
    Scene scene = Scene.of(FIVE_MINUTES).start(Scene.recovery().build()).runUntil("04:00");

    assertThatThrownBy(() -> scene.request(extend(10).wave("b").build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("wave 'b' is PENDING, no time runs");
    assertThatThrownBy(() -> scene.request(extend(10).wave("x").build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("it has no wave 'x'");
  }

  @Test
  void a_cancel_during_a_pause_gives_back_the_time_of_the_pause() {
    Scene scene =
        Scene.of(plan(wave("a").timeout(Duration.ofMinutes(11)).build(), wave("b").build()))
            .start(Scene.recovery().build())
            .runUntil("05:00")
            .request(RequestType.PAUSE)
            .runUntil("07:00")
            .request(RequestType.CANCEL)
            .runUntil("08:00");
    assertThat(scene.wave("a").deadline()).contains(scene.moment("13:00"));
    scene.runUntilIdle();

    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.CANCELLED);
  }

  private static ExecutionRequest.Builder extend(long minutes) {
    return Scene.asking(RequestType.EXTEND).extendBy(Duration.ofMinutes(minutes));
  }
}
