package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.server.gameday.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes an execution that is on record repeatable. Its servers take as long as they took, fail as
 * they failed, and belong to groups of the replay's own, one for each wave and place.
 */
public final class RecordedExecution {

  private final Execution execution;
  private final ExecutionReport report;
  private final List<ProtectionGroup> groups = new ArrayList<>();

  private RecordedExecution(Execution execution, ExecutionReport report) {
    this.execution = execution;
    this.report = report;
  }

  /**
   * The run that is on record.
   *
   * @param report its report, with the events
   * @param quotas the quotas of its places
   */
  public static Take of(
      Execution execution, ExecutionReport report, Map<AccountRegion, Quotas> quotas) {
    if (execution.waves().stream().allMatch(wave -> wave.servers().isEmpty())) {
      throw new InvalidValueException("executionId", "must be of an execution that has begun");
    }
    Rehearsal rehearsal = new RecordedExecution(execution, report).rehearsal(quotas);
    return Take.of(rehearsal, List.of(), execution, report.record());
  }

  private Rehearsal rehearsal(Map<AccountRegion, Quotas> quotas) {
    RecoveryPlan plan =
        execution.plan().toBuilder()
            .waves(waves())
            .generatedWaves(Optional.empty())
            .version(0)
            .build();
    return new Rehearsal(
        plan,
        groups,
        execution.startRequest().toBuilder()
            .declaredAt(execution.declaredAt())
            .clientToken(Optional.empty())
            .continues(Optional.empty())
            .takeOver(Optional.empty())
            .disaster(Optional.empty())
            .build(),
        RecordedWorld.of(execution, report, quotas),
        RecordedWorld.scripts(report));
  }

  private List<Wave> waves() {
    Set<String> empty = new TreeSet<>();
    List<Wave> waves = new ArrayList<>();
    for (WaveExecution wave : execution.waves()) {
      if (wave.servers().isEmpty()) {
        empty.add(wave.wave().name());
      }
    }
    for (WaveExecution wave : execution.waves()) {
      if (!wave.servers().isEmpty()) {
        Set<String> before = new TreeSet<>(wave.dependsOn());
        before.removeAll(empty);
        waves.add(
            wave.wave().toBuilder()
                .groupIds(groupsOf(wave))
                .serverIds(Set.of())
                .dependsOn(before)
                .build());
      }
    }
    return waves;
  }

  private List<String> groupsOf(WaveExecution wave) {
    Map<AccountRegion, Set<String>> members = new TreeMap<>();
    wave.servers()
        .forEach(
            server ->
                members
                    .computeIfAbsent(server.where(), none -> new TreeSet<>())
                    .add(server.serverId()));
    List<String> ids = new ArrayList<>();
    members.forEach(
        (where, servers) -> {
          String id = "replay-" + (groups.size() + 1);
          ids.add(id);
          groups.add(
              ProtectionGroup.builder()
                  .groupId(id)
                  .name(id)
                  .accountId(where.accountId())
                  .region(where.region())
                  .serverIds(servers)
                  .build());
        });
    return ids;
  }
}
