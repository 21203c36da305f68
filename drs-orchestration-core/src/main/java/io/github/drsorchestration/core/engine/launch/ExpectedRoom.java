package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Demand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The room that an execution will want as soon as preflight lets it start, as far as its groups
 * name their servers. Without this, a small plan that passes preflight first would take the room
 * from a more important one that was started together with it.
 */
public final class ExpectedRoom {

  private ExpectedRoom() {}

  /** The demand by place; empty once the execution has started. */
  public static Map<AccountRegion, Demand> of(Execution execution) {
    Map<AccountRegion, Demand> expected = new TreeMap<>();
    if (!launchesAtOnce(execution)) {
      return expected;
    }
    List<Wave> waves = execution.plan().waves();
    for (int i = 0; i < waves.size(); i++) {
      Wave wave = waves.get(i);
      if (wave.dependsOn().map(Set::isEmpty).orElse(i == 0) && launchesAtOnce(wave)) {
        for (ProtectionGroup group : execution.groups()) {
          int servers =
              wave.groupIds().contains(group.groupId()) ? count(execution, wave, group) : 0;
          if (servers > 0) {
            expected.merge(
                group.where(),
                new Demand(execution.priority(), 1, servers, true),
                ExpectedRoom::together);
          }
        }
      }
    }
    return expected;
  }

  private static boolean launchesAtOnce(Execution execution) {
    StartRequest start = execution.startRequest();
    return execution.startedAt().isEmpty()
        && execution.pause().isEmpty()
        && start.continues().isEmpty()
        && start.disaster().filter(part -> !part.waitsFor().isEmpty()).isEmpty();
  }

  private static boolean launchesAtOnce(Wave wave) {
    return wave.condition().isEmpty()
        && wave.approval().isEmpty()
        && !wave.pauseBefore()
        && wave.beforeHooks().isEmpty();
  }

  private static int count(Execution execution, Wave wave, ProtectionGroup group) {
    return (int)
        group.serverIds().stream()
            .filter(id -> wave.serverIds().isEmpty() || wave.serverIds().contains(id))
            .filter(id -> execution.startRequest().includes(wave.name(), id))
            .count();
  }

  private static Demand together(Demand a, Demand b) {
    return new Demand(a.priority(), a.jobs() + b.jobs(), a.servers() + b.servers(), true);
  }
}
