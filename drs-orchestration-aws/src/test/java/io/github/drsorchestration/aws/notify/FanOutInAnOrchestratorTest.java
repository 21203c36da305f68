package io.github.drsorchestration.aws.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.SequentialIds;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The engine's own rule: the same event again until it is accepted, then the next one. */
class FanOutInAnOrchestratorTest {

  private static final AccountRegion WHERE = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER = "s-00000000000000001";

  private final SimulatedWorld world =
      SimulatedWorld.builder().seed(7).server(SimulatedServer.of(SERVER, WHERE)).build();
  private final Instant start = world.time().now();
  private final ScriptedSink mail = new ScriptedSink();
  private final ScriptedSink metrics = new ScriptedSink();

  @Test
  void a_sink_that_refuses_for_ever_costs_the_other_one_nothing() {
    metrics.refuseWhile(() -> elapsed().compareTo(Duration.ofMinutes(1)) > 0);

    Execution execution = run();

    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(execution.settled()).isTrue();
    assertThat(mail.taken()).isEqualTo(allEventsOf(execution));
    assertThat(metrics.taken()).hasSizeLessThan(mail.taken().size());
  }

  @Test
  void a_sink_that_refuses_for_some_minutes_misses_nothing() {
    metrics.refuseWhile(
        () ->
            elapsed().compareTo(Duration.ofMinutes(1)) > 0
                && elapsed().compareTo(Duration.ofMinutes(5)) < 0);

    Execution execution = run();

    assertThat(mail.taken()).isEqualTo(allEventsOf(execution));
    assertThat(metrics.taken()).isEqualTo(allEventsOf(execution));
  }

  private Duration elapsed() {
    return Duration.between(start, world.time().now());
  }

  private static List<String> allEventsOf(Execution execution) {
    return LongStream.rangeClosed(1, execution.eventCount())
        .mapToObj(sequence -> execution.executionId() + "/" + sequence)
        .toList();
  }

  private Execution run() {
    try (DrsOrchestrator orchestrator =
        DrsOrchestrator.builder()
            .time(world.time())
            .ids(new SequentialIds())
            .workers(Runnable::run)
            .recoveryService(world.drs())
            .protectionGroupStore(new InMemoryProtectionGroupStore())
            .recoveryPlanStore(new InMemoryRecoveryPlanStore())
            .executionStore(new InMemoryExecutionStore())
            .serverClaims(new InMemoryServerClaims())
            .notifier(FanOutNotifier.to(List.of(mail, metrics), world.time()::now))
            .build()) {
      orchestrator
          .groups()
          .create(
              ProtectionGroup.builder()
                  .groupId("pg-1")
                  .name("Web")
                  .accountId(WHERE.accountId())
                  .region(WHERE.region())
                  .addServerIds(SERVER)
                  .build(),
              Actor.of("ada"));
      orchestrator
          .plans()
          .create(
              RecoveryPlan.builder()
                  .planId("shop")
                  .name("Web shop")
                  .addWaves(Wave.builder().name("web").addGroupIds("pg-1").build())
                  .build(),
              Actor.of("ada"));
      String id =
          orchestrator
              .executions()
              .start(
                  StartRequest.builder()
                      .planId("shop")
                      .kind(ExecutionKind.RECOVERY)
                      .by("ada")
                      .build())
              .executionId();
      world.time().runUntilIdle();
      return orchestrator.executions().get(id);
    }
  }
}
