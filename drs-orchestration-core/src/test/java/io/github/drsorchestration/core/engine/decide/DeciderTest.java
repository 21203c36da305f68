package io.github.drsorchestration.core.engine.decide;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.Samples;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.request.NewExecutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeciderTest {

  private static final ProtectionGroup GROUP =
      ProtectionGroup.builder()
          .groupId("g")
          .name("g")
          .accountId(PLACE.accountId())
          .region(PLACE.region())
          .addServerIds(id("b"), id("a"))
          .build();
  private static final RecoveryPlan PLAN =
      RecoveryPlan.builder()
          .planId("p")
          .name("p")
          .addWaves(Wave.builder().name("w").addGroupIds("g").build())
          .build();

  @Test
  void what_is_not_known_is_asked_for_and_nothing_is_decided() {
    Answers answers = new Answers();
    Decision decision = decide(created(), List.of(), answers);

    assertThat(answers.open())
        .containsExactly(
            new Question.AccessTo(PLACE), new Question.PastDurations("p", ExecutionKind.DRILL));
    assertThat(decision.next().status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(decision.events()).isEmpty();
  }

  @Test
  void the_same_inputs_give_the_same_decision_however_often_it_is_made() {
    Execution execution = created();
    List<EffectResult> results = List.of();
    for (int step = 0; step < 3; step++) {
      Answers answers = answered(execution, results);
      Decision first = decide(execution, results, answers);
      Decision again = decide(execution, results, answers);
      Decision elsewhere = decide(execution, results, answered(execution, results));

      assertThat(again).isEqualTo(first).isEqualTo(elsewhere);
      execution = first.next();
      results = List.of(new EffectResult.Claimed(0, Set.of(), Map.of()));
    }
    assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(execution.waves().get(0).attempts()).hasSize(1);
  }

  @Test
  void an_effect_is_only_ever_intended_together_with_the_state_that_says_so() {
    Execution checked = decided(created(), List.of()).next();
    Decision launch = decided(checked, List.of(new EffectResult.Claimed(0, Set.of(), Map.of())));
    Effect.Launch effect =
        launch.effects().stream()
            .filter(Effect.Launch.class::isInstance)
            .map(Effect.Launch.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(launch.worthSaving()).isTrue();
    assertThat(launch.next().waves().get(0).attempts()).containsExactly(effect.attempt());
    assertThat(effect.command().tags())
        .containsEntry(JobTags.ATTEMPT, effect.attempt().attemptId());
  }

  @Test
  void a_decision_made_again_after_the_save_does_not_launch_again() {
    Execution checked = decided(created(), List.of()).next();
    List<EffectResult> claimed = List.of(new EffectResult.Claimed(0, Set.of(), Map.of()));
    Execution intended = decided(checked, claimed).next();
    Decision again = decided(intended, claimed);

    assertThat(again.effects()).noneMatch(Effect.Launch.class::isInstance);
    assertThat(again.next().waves().get(0).attempts()).hasSize(1);
    assertThat(again.wakeAt()).isPresent();
  }

  @Test
  void a_result_that_is_handed_in_twice_counts_once() {
    Execution checked = decided(created(), List.of()).next();
    Execution intended =
        decided(checked, List.of(new EffectResult.Claimed(0, Set.of(), Map.of()))).next();
    String attempt = intended.waves().get(0).attempts().get(0).attemptId();
    List<EffectResult> started =
        List.of(new EffectResult.JobStarted(attempt, Samples.job("j1", JobStatus.PENDING).build()));
    Execution once = decided(intended, started).next();
    Execution twice = decided(once, started).next();

    assertThat(twice.eventCount()).isEqualTo(once.eventCount());
    assertThat(twice.waves()).isEqualTo(once.waves());
  }

  private static Execution created() {
    StartRequest request =
        StartRequest.builder().planId("p").kind(ExecutionKind.DRILL).by("ada").build();
    return NewExecutions.create("x", PLAN, List.of(GROUP), request, NOW).next();
  }

  private static Decision decided(Execution execution, List<EffectResult> results) {
    return decide(execution, results, answered(execution, results));
  }

  private static Decision decide(Execution execution, List<EffectResult> results, Answers answers) {
    return Decider.decide(execution, results, answers, NOW);
  }

  /** Answers everything that the decider asks in a quiet world. */
  private static Answers answered(Execution execution, List<EffectResult> results) {
    Answers answers = new Answers();
    decide(execution, results, answers);
    while (!answers.open().isEmpty()) {
      new ArrayList<>(answers.open()).forEach(question -> answer(answers, question));
      decide(execution, results, answers);
    }
    return answers;
  }

  private static void answer(Answers answers, Question<?> question) {
    if (question instanceof Question.AccessTo q) {
      answers.put(q, Optional.empty());
    } else if (question instanceof Question.PastDurations q) {
      answers.put(q, Map.of());
    } else if (question instanceof Question.AllServers q) {
      answers.put(q, List.of(source("a"), source("b")));
    } else if (question instanceof Question.QuotasOf q) {
      answers.put(q, Quotas.DEFAULTS);
    } else if (question instanceof Question.RecentJobs q) {
      answers.put(q, new Question.Seen<>(List.of(), NOW));
    } else if (question instanceof Question.InstancesOf q) {
      answers.put(q, List.of());
    } else if (question instanceof Question.SettingsOf q) {
      answers.put(q, LaunchSettings.unchanged());
    } else if (question instanceof Question.EncryptionOf q) {
      answers.put(q, DiskEncryption.UNKNOWN);
    } else if (question instanceof Question.HoldersOf q) {
      answers.put(q, Map.of());
    } else if (question instanceof Question.ServerNow q) {
      answers.put(q, Optional.of(source(q.serverId().substring(18))));
    } else if (question instanceof Question.Contenders q) {
      answers.put(q, List.of());
    } else if (question instanceof Question.JobNow q) {
      answers.put(q, new Question.Seen<>(Optional.empty(), NOW));
    } else {
      throw new IllegalStateException("not expected: " + question);
    }
  }

  private static SourceServer source(String name) {
    return SourceServer.builder()
        .serverId(id(name))
        .where(PLACE)
        .tags(Map.of())
        .replicationState(ReplicationState.CONTINUOUS)
        .build();
  }
}
