package io.github.drsorchestration.core.engine.launch;

import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchSettingsTest {

  private static final LaunchSettings WANTED = LaunchSettings.builder().copyTags(true).build();

  @Test
  void settings_are_put_right_before_the_launch() {
    Outcome outcome = wanting().decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.effects(Effect.ApplySettings.class))
        .containsExactly(new Effect.ApplySettings(PLACE, id("a"), WANTED));
    assertThat(outcome.server("a").settingsTriedAt()).contains(NOW);
  }

  @Test
  void a_server_whose_settings_are_right_is_launched() {
    assertThat(wanting().world(it -> it.settings(WANTED)).decide().launches()).hasSize(1);
  }

  @Test
  void a_server_is_launched_once_its_settings_were_applied() {
    Outcome outcome =
        wanting()
            .decide()
            .then()
            .decide(new EffectResult.SettingsApplied(id("a"), Optional.empty()));

    assertThat(outcome.launches()).hasSize(1);
    assertThat(outcome.events()).contains(new EventDetails.LaunchSettingsApplied());
  }

  @Test
  void settings_that_cannot_be_applied_are_told_and_keep_no_server_down() {
    Outcome outcome =
        wanting()
            .decide()
            .then()
            .decide(new EffectResult.SettingsApplied(id("a"), Optional.of("denied")));

    assertThat(outcome.launches()).hasSize(1);
    assertThat(outcome.event(EventDetails.LaunchSettingsFailed.class).reason()).contains("denied");
  }

  @Test
  void settings_are_tried_for_two_minutes_and_then_done_without() {
    Situation tried = wanting().decide().then();
    assertThat(tried.afterSeconds(119).decide().effects(Effect.ApplySettings.class)).hasSize(1);

    Outcome without = tried.afterSeconds(120).decide();
    assertThat(without.launches()).hasSize(1);
    assertThat(without.events()).contains(new EventDetails.LaunchSettingsFailed());
  }

  @Test
  void settings_that_cannot_be_read_for_now_keep_the_server_waiting_for_a_while() {
    Situation unreadable =
        wanting().recovery().world(it -> it.fails(Question.SettingsOf.class, "?", false));
    Outcome first = unreadable.decide();
    assertThat(first.launches()).isEmpty();
    assertThat(first.wakesAfter()).contains(Duration.ofSeconds(15));

    assertThat(first.then().afterSeconds(120).decide().launches()).hasSize(1);
  }

  @Test
  void settings_that_can_never_be_read_are_done_without_at_once() {
    Outcome outcome =
        wanting().world(it -> it.fails(Question.SettingsOf.class, "denied", true)).decide();

    assertThat(outcome.launches()).hasSize(1);
    assertThat(outcome.event(EventDetails.LaunchSettingsFailed.class).reason()).contains("denied");
  }

  @Test
  void a_group_without_settings_costs_no_call() {
    Outcome outcome = Situation.running(wave(WaveStatus.LAUNCHING, "db", server("a"))).decide();

    assertThat(outcome.asked(Question.SettingsOf.class)).isFalse();
    assertThat(outcome.launches()).hasSize(1);
  }

  private static Situation wanting() {
    return Situation.running(wave(WaveStatus.LAUNCHING, "db", server("a")))
        .group(b -> b.launchConfig(WANTED));
  }
}
