package io.github.drsorchestration.core.engine.termination;

import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminationHooksTest {

  private static final String RUN = "x/terminate/hook/1";
  private static final Hook DNS =
      Hook.builder().name("DNS").type(HookType.LAMBDA).target("function").build();

  @Test
  void the_first_hook_is_started_when_the_last_instance_is_gone() {
    Outcome outcome = terminated().decide();

    assertThat(outcome.events()).contains(new EventDetails.HookStarted("DNS", RUN));
    assertThat(run(outcome).actBefore()).isEqualTo(NOW.plusSeconds(30));
    assertThat(outcome.effects(Effect.StartHook.class))
        .singleElement()
        .satisfies(effect -> assertThat(effect.run()).isEqualTo(run(outcome)));
    assertThat(termination(outcome).endedAt()).isEmpty();
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(10));
  }

  @Test
  void what_came_of_the_start_is_noted() {
    Situation intended = terminated().decide().then();

    assertThat(run(intended.decide(new EffectResult.HookStarted(RUN))).status())
        .isEqualTo(HookStatus.RUNNING);
    Outcome refused = intended.decide(new EffectResult.HookNotStarted(RUN, "no such function"));
    assertThat(run(refused).status()).isEqualTo(HookStatus.FAILED);
    assertThat(refused.events())
        .contains(
            new EventDetails.TerminationEnded(
                1, 0, 0, Optional.of("hook 'DNS': no such function")));
  }

  @Test
  void the_termination_ends_with_its_last_hook() {
    Outcome outcome =
        terminated()
            .decide()
            .then()
            .world(it -> it.hook(HookProgress.of(HookProgress.State.SUCCEEDED)))
            .decide();

    assertThat(termination(outcome).endedAt()).isPresent();
    assertThat(outcome.events())
        .contains(
            new EventDetails.HookEnded("DNS", HookStatus.SUCCEEDED),
            new EventDetails.TerminationEnded(1, 0, 0, Optional.empty()));
  }

  private static Situation terminated() {
    TerminationTarget target =
        new TerminationTarget(
            id("a"), PLACE, Optional.of("i-a"), TerminationStatus.TERMINATED, Optional.empty());
    return Situation.in(ExecutionStatus.COMPLETED, wave(WaveStatus.COMPLETED, "db", recovered("a")))
        .plan(b -> b.addAfterTermination(DNS))
        .with(
            b ->
                b.termination(
                    Termination.builder()
                        .requestedBy(Actor.of("bob"))
                        .requestedAt(NOW)
                        .reason("")
                        .addTargets(target)
                        .deadline(NOW.plus(Duration.ofHours(2)))
                        .build()));
  }

  private static Termination termination(Outcome outcome) {
    return outcome.execution().termination().orElseThrow();
  }

  private static HookRun run(Outcome outcome) {
    return termination(outcome).hookRuns().get(0);
  }
}
