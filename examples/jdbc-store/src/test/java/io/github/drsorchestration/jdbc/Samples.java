package io.github.drsorchestration.jdbc;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Values to store. */
public final class Samples {

  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final String HASH = "0".repeat(64);
  private static final AccountRegion WHERE = new AccountRegion("111122223333", "eu-west-1");
  private static final Wave WAVE = Wave.builder().name("web").addGroupIds("pg-1").build();

  private Samples() {}

  public static String serverId(int number) {
    return "s-%017d".formatted(number);
  }

  public static Set<String> serverIds(int from, int to) {
    return new TreeSet<>(IntStream.range(from, to).mapToObj(Samples::serverId).toList());
  }

  public static ProtectionGroup group(int number) {
    return group(number, Set.of(serverId(number)));
  }

  public static ProtectionGroup group(int number, Set<String> serverIds) {
    return ProtectionGroup.builder()
        .groupId("pg-" + number)
        .name("Group " + number)
        .accountId(WHERE.accountId())
        .region(WHERE.region())
        .serverIds(serverIds)
        .build();
  }

  public static RecoveryPlan plan() {
    return RecoveryPlan.builder().planId("plan-1").name("Web shop").addWaves(WAVE).build();
  }

  public static Execution execution(String id) {
    return Execution.builder()
        .executionId(id)
        .plan(plan())
        .planHash(HASH)
        .startRequest(
            StartRequest.builder().planId("plan-1").kind(ExecutionKind.DRILL).by("maria").build())
        .declaredAt(START)
        .createdAt(START)
        .deadline(START.plusSeconds(86_400))
        .build();
  }

  /** The execution with so many waves of so many servers. */
  public static Execution withWaves(Execution execution, int waves, int servers) {
    return execution.toBuilder()
        .waves(IntStream.range(0, waves).mapToObj(it -> wave(it, servers)).toList())
        .build();
  }

  private static WaveExecution wave(int number, int servers) {
    return WaveExecution.builder()
        .wave(WAVE.toBuilder().name("wave " + number).build())
        .dependsOn(Set.of())
        .servers(IntStream.range(0, servers).mapToObj(it -> server(number * servers + it)).toList())
        .build();
  }

  public static ServerExecution server(int number) {
    return ServerExecution.builder()
        .serverId(serverId(number))
        .where(WHERE)
        .name("server-" + number)
        .build();
  }

  public static List<ExecutionEvent> events(String executionId, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(it -> event(executionId, it)).toList();
  }

  private static ExecutionEvent event(String executionId, long sequence) {
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
}
