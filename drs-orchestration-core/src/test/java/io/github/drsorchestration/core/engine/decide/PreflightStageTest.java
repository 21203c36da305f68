package io.github.drsorchestration.core.engine.decide;

import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreflightStageTest {

  @Test
  void servers_are_resolved_and_claimed_before_anything_starts() {
    Outcome outcome = created().decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(outcome.wave("db").servers())
        .extracting(ServerExecution::serverId)
        .containsExactly(id("a"), id("b"));
    assertThat(outcome.execution().holdsServers()).isTrue();
    assertThat(outcome.events()).containsExactly(new EventDetails.PreflightPassed(2, 0));
    assertThat(outcome.effects(Effect.ClaimServers.class))
        .containsExactly(new Effect.ClaimServers(0, Set.of(id("a"), id("b"))));
  }

  @Test
  void a_blocking_finding_ends_the_execution_before_it_holds_any_server() {
    Outcome outcome =
        created()
            .world(it -> it.server("a", b -> b.replicationState(ReplicationState.DISCONNECTED)))
            .decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(outcome.execution().endedAt()).contains(NOW);
    assertThat(outcome.execution().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.NOT_RECOVERABLE, FindingCode.NO_RECOVERY_POINT);
    assertThat(outcome.event(EventDetails.PreflightBlocked.class).reason())
        .hasValueSatisfying(why -> assertThat(why).contains("DISCONNECTED"));
    assertThat(outcome.effects(Effect.ClaimServers.class)).isEmpty();
  }

  @Test
  void warnings_are_kept_and_do_not_block() {
    Outcome outcome =
        created().world(it -> it.server("a", b -> b.lag(Duration.ofHours(1)))).decide();
    Outcome warned =
        created()
            .plan(b -> b.targets(rpo(Duration.ofMinutes(15))))
            .world(it -> it.server("a", b -> b.lag(Duration.ofHours(1))))
            .decide();

    assertThat(outcome.execution().findings()).isEmpty();
    assertThat(warned.execution().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.RPO_AT_RISK);
    assertThat(warned.events()).containsExactly(new EventDetails.PreflightPassed(2, 1));
  }

  @Test
  void a_service_that_does_not_answer_is_asked_again_and_nothing_is_decided() {
    Outcome outcome =
        created().world(it -> it.fails(Question.AllServers.class, "timeout", false)).decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void checks_that_are_not_possible_within_half_an_hour_block() {
    Situation silent = created().world(it -> it.fails(Question.AllServers.class, "?", false));

    assertThat(silent.afterMinutes(30).decide().status()).isEqualTo(ExecutionStatus.PENDING);
    Outcome late = silent.after(Duration.ofMinutes(30).plusNanos(1)).decide();
    assertThat(late.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(late.execution().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.NO_ACCESS);
  }

  @Test
  void a_check_that_will_never_be_possible_blocks_at_once() {
    Outcome outcome =
        created().world(it -> it.fails(Question.InstancesOf.class, "denied", true)).decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(outcome.execution().findings().get(0).message()).contains("denied");
  }

  @Test
  void the_execution_starts_once_its_claim_is_granted() {
    Outcome outcome = claimed(0, Map.of());

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(outcome.execution().startedAt()).contains(NOW);
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.LAUNCHING);
  }

  @Test
  void a_claim_without_a_result_is_made_again() {
    Outcome outcome = created().decide().then().decide();

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(outcome.effects(Effect.ClaimServers.class)).hasSize(1);
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void the_claim_of_an_earlier_round_starts_nothing() {
    Outcome outcome =
        created()
            .decide()
            .then()
            .with(b -> b.reopened(1))
            .decide(new EffectResult.Claimed(0, Set.of(), Map.of()));

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(outcome.effects(Effect.ClaimServers.class))
        .extracting(Effect.ClaimServers::round)
        .containsExactly(1);
  }

  @Test
  void a_server_that_another_execution_holds_ends_the_execution_naming_the_holder() {
    Outcome outcome = claimed(0, Map.of(id("b"), "other"));

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(outcome.execution().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.BUSY_IN_EXECUTION);
              assertThat(finding.serverId()).contains(id("b"));
              assertThat(finding.message()).contains("other");
            });
  }

  @Test
  void a_reopened_execution_whose_servers_are_held_keeps_what_is_up() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.PENDING,
                wave(WaveStatus.LAUNCHING, "db", recovered("a"), server("b")))
            .with(b -> b.reopened(1))
            .decide(new EffectResult.Claimed(1, Set.of(id("b")), Map.of(id("b"), "other")));

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(outcome.server("b").failure().orElseThrow().code())
        .isEqualTo(FailureCode.SERVER_BUSY);
  }

  @Test
  void a_reopened_execution_goes_on_with_the_servers_that_nobody_else_holds() {
    Outcome outcome =
        Situation.in(
                ExecutionStatus.PENDING,
                wave(WaveStatus.LAUNCHING, "db", server("a"), server("b")),
                wave(WaveStatus.COMPLETED, "web", recovered("c")))
            .with(b -> b.reopened(1))
            .decide(
                new EffectResult.Claimed(
                    1,
                    Set.of(id("a"), id("b"), id("c")),
                    Map.of(id("b"), "other", id("c"), "other")));

    assertThat(outcome.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.PENDING);
    assertThat(outcome.server("b").failure().orElseThrow().code())
        .isEqualTo(FailureCode.SERVER_BUSY);
    assertThat(outcome.server("c").status()).isEqualTo(ServerStatus.RECOVERED);
    assertThat(outcome.effects(Effect.ClaimServers.class))
        .containsExactly(new Effect.ClaimServers(1, Set.of(id("a"))));
  }

  @Test
  void time_in_which_nobody_asked_is_not_held_against_what_does_not_answer() {
    Execution execution = created().execution();
    Answers answers = new Answers().askedSince(NOW.plusSeconds(240));

    assertThat(Preflight.waited(execution, answers, NOW.plusSeconds(290)))
        .isEqualTo(Duration.ofSeconds(50));
    assertThat(Preflight.waited(execution, new Answers(), NOW.plusSeconds(290)))
        .isEqualTo(Duration.ofSeconds(290));
  }

  private static Situation created() {
    return Situation.created(List.of(planned("db")), "a", "b");
  }

  private static Outcome claimed(int round, Map<String, String> heldByOthers) {
    return created()
        .decide()
        .then()
        .decide(new EffectResult.Claimed(round, Set.of(id("a"), id("b")), heldByOthers));
  }

  private static RecoveryTargets rpo(Duration target) {
    return new RecoveryTargets(Optional.empty(), Optional.of(target));
  }
}
