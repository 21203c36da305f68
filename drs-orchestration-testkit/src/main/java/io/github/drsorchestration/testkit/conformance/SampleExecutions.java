package io.github.drsorchestration.testkit.conformance;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Sample executions and events to store. */
final class SampleExecutions {

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final String HASH = "0".repeat(64);
  private static final AccountRegion WHERE = new AccountRegion("111122223333", "eu-west-1");
  private static final Wave WAVE = Wave.builder().name("web").addGroupIds("pg-1").build();

  private SampleExecutions() {}

  /** An execution of plan {@code plan-1}, created this many minutes after {@link #START}. */
  static Execution execution(String id, int minutes) {
    return execution(id, minutes, "plan-1");
  }

  static Execution execution(String id, int minutes, String planId) {
    Instant createdAt = START.plusSeconds(60L * minutes);
    return Execution.builder()
        .executionId(id)
        .plan(RecoveryPlan.builder().planId(planId).name("Plan").addWaves(WAVE).build())
        .planHash(HASH)
        .startRequest(
            StartRequest.builder().planId(planId).kind(ExecutionKind.DRILL).by("maria").build())
        .declaredAt(createdAt)
        .createdAt(createdAt)
        .deadline(createdAt.plusSeconds(86_400))
        .build();
  }

  /** The execution with waves of a thousand servers each. */
  static Execution withThousands(Execution execution, int thousands) {
    List<WaveExecution> waves =
        IntStream.range(0, thousands).mapToObj(SampleExecutions::waveOfAThousand).toList();
    return execution.toBuilder().waves(waves).build();
  }

  static ExecutionEvent event(String executionId, long sequence) {
    return ExecutionEvent.builder()
        .executionId(executionId)
        .sequence(sequence)
        .at(START.plusSeconds(sequence))
        .type(EventType.STATUS_CHANGED)
        .actor("engine")
        .putFlatDetails("number", Long.toString(sequence))
        .previousHash(HASH)
        .hash(HASH)
        .build();
  }

  static List<ExecutionEvent> events(String executionId, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> event(executionId, n)).toList();
  }

  private static WaveExecution waveOfAThousand(int thousand) {
    return WaveExecution.builder()
        .wave(WAVE.toBuilder().name("wave " + thousand).build())
        .dependsOn(Set.of())
        .servers(IntStream.range(0, 1_000).mapToObj(n -> server(1_000 * thousand + n)).toList())
        .build();
  }

  private static ServerExecution server(int number) {
    return ServerExecution.builder()
        .serverId(String.format("s-%017d", number))
        .where(WHERE)
        .name("server " + number)
        .build();
  }
}
