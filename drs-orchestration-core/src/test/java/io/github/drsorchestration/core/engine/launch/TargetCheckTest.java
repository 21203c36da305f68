package io.github.drsorchestration.core.engine.launch;

import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Question;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetCheckTest {

  private static final String TARGET = "i-0123456789abcdef0";
  private static final LaunchSettings INTO =
      LaunchSettings.builder().launchIntoInstanceId(TARGET).build();

  @Test
  void a_drill_minutes_after_preflight_does_not_go_into_an_existing_instance() {
    Outcome outcome = drill().world(it -> it.settings(INTO)).afterMinutes(2).decide();

    assertThat(outcome.launches()).isEmpty();
    Failure failure = outcome.server("a").failure().orElseThrow();
    assertThat(failure.code()).isEqualTo(FailureCode.LIVE_INSTANCE);
    assertThat(failure.message()).contains(TARGET, "override that names s-");
  }

  @Test
  void it_launches_where_the_target_was_removed_or_given_up() {
    assertThat(drill().afterMinutes(2).decide().launches()).hasSize(1);
    assertThat(
            drill()
                .start(
                    b ->
                        b.liveInstanceOverride(
                            new LiveInstanceOverride(Set.of(id("a")), "a test machine")))
                .world(it -> it.settings(INTO))
                .afterMinutes(2)
                .decide()
                .launches())
        .hasSize(1);
  }

  @Test
  void what_preflight_has_just_seen_and_what_a_recovery_replaces_is_not_asked() {
    Outcome atOnce = drill().decide();
    Outcome recovery = drill().recovery().world(it -> it.settings(INTO)).afterMinutes(2).decide();

    assertThat(atOnce.asked(Question.SettingsOf.class)).isFalse();
    assertThat(recovery.asked(Question.SettingsOf.class)).isFalse();
    assertThat(recovery.launches()).hasSize(1);
  }

  @Test
  void a_server_whose_target_is_not_known_yet_waits_and_one_that_may_not_be_known_has_failed() {
    Outcome passing =
        drill()
            .world(it -> it.fails(Question.SettingsOf.class, "throttled", false))
            .afterMinutes(2)
            .decide();
    Outcome denied =
        drill()
            .world(it -> it.fails(Question.SettingsOf.class, "denied", true))
            .afterMinutes(2)
            .decide();

    assertThat(passing.launches()).isEmpty();
    assertThat(passing.server("a").status()).isEqualTo(ServerStatus.PENDING);
    assertThat(denied.server("a").failure().orElseThrow().message()).contains("not known: denied");
  }

  private static Situation drill() {
    return Situation.running(wave(WaveStatus.LAUNCHING, "db", server("a")));
  }
}
