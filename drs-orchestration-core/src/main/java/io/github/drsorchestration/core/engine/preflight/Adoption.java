package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an execution takes over from the one that it continues: servers that are up, launches that
 * go on or whose instance was never judged, and waves of which nothing is left to do.
 */
final class Adoption {

  static final Adoption NOTHING = new Adoption(Optional.empty());

  private final Optional<Execution> before;
  private final Set<String> jobs = new HashSet<>();
  private final Set<String> instances = new HashSet<>();
  private final Map<String, ServerExecution> servers = new LinkedHashMap<>();
  private final Map<String, JobAttempt> attempts = new LinkedHashMap<>();

  private Adoption(Optional<Execution> before) {
    this.before = before;
    for (WaveExecution wave : before.map(Execution::waves).orElse(List.of())) {
      wave.attempts()
          .forEach(
              attempt -> {
                attempts.put(attempt.attemptId(), attempt);
                attempt.jobId().ifPresent(jobs::add);
              });
      for (ServerExecution server : wave.servers()) {
        servers.put(server.serverId(), server);
        server.recoveryInstanceId().ifPresent(instances::add);
      }
    }
  }

  /** Looks at the execution that is continued, if one is; empty while it is not known. */
  static Optional<Adoption> of(Execution execution, Answers answers) {
    Optional<Continuation> continues = execution.startRequest().continues();
    return continues.isEmpty()
        ? Optional.of(NOTHING)
        : answers
            .ask(new Question.StoredExecution(continues.get().executionId()))
            .map(Adoption::new);
  }

  /** Whether the execution that is continued has launched this instance. */
  boolean isOwn(RecoveryInstance instance) {
    return instances.contains(instance.instanceId())
        || instance.jobId().filter(jobs::contains).isPresent();
  }

  /** The wave with everything in it that is adopted. */
  WaveExecution adopt(WaveExecution fresh, Function<ServerExecution, List<RecoveryInstance>> now) {
    if (before.isEmpty()) {
      return fresh;
    }
    List<ServerExecution> adopted = new ArrayList<>();
    Map<String, List<String>> carried = new LinkedHashMap<>();
    for (ServerExecution server : fresh.servers()) {
      ServerExecution after =
          server.status() == ServerStatus.PENDING ? adopt(server, now.apply(server)) : server;
      adopted.add(after);
      after
          .attemptId()
          .ifPresent(
              id -> carried.computeIfAbsent(id, none -> new ArrayList<>()).add(after.serverId()));
    }
    List<JobAttempt> followed = new ArrayList<>();
    carried.forEach(
        (id, serverIds) -> {
          JobAttempt attempt = attempts.get(id);
          if (attempt != null) {
            followed.add(attempt.toBuilder().serverIds(serverIds).build());
          }
        });
    WaveExecution wave = fresh.toBuilder().servers(adopted).attempts(followed).build();
    return before
        .flatMap(it -> it.wave(fresh.wave().name()))
        .filter(old -> old.status() == WaveStatus.COMPLETED && isUp(wave))
        .map(old -> completed(wave, old))
        .orElse(wave);
  }

  private ServerExecution adopt(ServerExecution fresh, List<RecoveryInstance> instancesNow) {
    ServerExecution old = servers.get(fresh.serverId());
    if (old == null) {
      return fresh;
    }
    Optional<RecoveryInstance> own =
        instancesNow.stream()
            .filter(instance -> instance.state().isLive() && isOwn(instance))
            .findFirst();
    boolean up =
        old.status() == ServerStatus.RECOVERED
            && own.map(RecoveryInstance::instanceId).equals(old.recoveryInstanceId());
    if (own.isPresent() && up) {
      return fresh.toBuilder()
          .status(ServerStatus.RECOVERED)
          .jobId(old.jobId())
          .recoveryInstanceId(old.recoveryInstanceId())
          .recoveryPointAt(old.recoveryPointAt())
          .launchingAt(old.launchingAt())
          .launchedAt(old.launchedAt())
          .recoveredAt(old.recoveredAt())
          .build();
    }
    boolean mayComeUp =
        old.attemptId()
            .map(attempts::get)
            .filter(
                attempt ->
                    attempt.status() == AttemptStatus.SUBMITTED
                        || (attempt.status() == AttemptStatus.ENDED && own.isPresent()))
            .isPresent();
    return mayComeUp
        ? fresh.toBuilder()
            .status(ServerStatus.LAUNCHING)
            .attemptId(old.attemptId())
            .jobId(old.jobId())
            .launchingAt(old.launchingAt())
            .build()
        : fresh;
  }

  private static boolean isUp(WaveExecution wave) {
    return wave.unresolvedGroups().isEmpty()
        && wave.servers().stream()
            .allMatch(
                server ->
                    server.status() == ServerStatus.RECOVERED
                        || server.status() == ServerStatus.EXCLUDED);
  }

  private static WaveExecution completed(WaveExecution wave, WaveExecution old) {
    return wave.toBuilder()
        .status(WaveStatus.COMPLETED)
        .hookRuns(old.hookRuns())
        .approval(old.approval())
        .startedAt(old.startedAt())
        .endedAt(old.endedAt())
        .build();
  }
}
