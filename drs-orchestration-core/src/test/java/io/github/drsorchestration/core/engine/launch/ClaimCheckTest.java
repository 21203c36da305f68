package io.github.drsorchestration.core.engine.launch;

import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimCheckTest {

  private static final Set<String> A = Set.of(id("a"));

  @Test
  void a_server_that_another_execution_holds_is_waited_for_and_holds_up_no_other() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", server("a").heldBy("drill"), server("b")))
            .world(it -> it.holder("a", "drill"))
            .decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("b")));
    assertThat(outcome.effects(Effect.ClaimServers.class)).isEmpty();
    assertThat(outcome.server("a").heldBy()).contains("drill");
  }

  @Test
  void a_server_that_was_let_go_is_claimed_before_it_is_launched() {
    Outcome outcome = heldUntilNow().decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.effects(Effect.ClaimServers.class))
        .containsExactly(new Effect.ClaimServers(0, A));
  }

  @Test
  void a_server_is_launched_once_it_is_claimed_whatever_was_found_out_before() {
    Outcome outcome = heldUntilNow().decide(new EffectResult.Claimed(0, A, Map.of()));

    assertThat(outcome.launches()).containsExactly(List.of(id("a")));
    assertThat(outcome.server("a").heldBy()).isEmpty();
  }

  @Test
  void a_claim_that_was_refused_is_tried_again_later() {
    Outcome outcome =
        heldUntilNow().decide(new EffectResult.Claimed(0, A, Map.of(id("a"), "another")));

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.effects(Effect.ClaimServers.class)).isEmpty();
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void a_claim_of_before_a_retry_says_nothing() {
    Outcome outcome = heldUntilNow().decide(new EffectResult.Claimed(1, A, Map.of()));

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.server("a").heldBy()).contains("drill");
  }

  private static Situation heldUntilNow() {
    return Situation.running(wave(WaveStatus.LAUNCHING, "db", server("a").heldBy("drill")));
  }
}
