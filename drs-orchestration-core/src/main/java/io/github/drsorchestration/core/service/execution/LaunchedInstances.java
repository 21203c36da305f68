package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.port.recovery.RecoveryInstances;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the instances that an execution has launched with what DRS has, one call a place. */
final class LaunchedInstances {

  private final Execution execution;
  private final Map<String, List<RecoveryInstance>> byServer;

  private LaunchedInstances(Execution execution, List<RecoveryInstance> known) {
    this.execution = execution;
    this.byServer = known.stream().collect(Collectors.groupingBy(RecoveryInstance::serverId));
  }

  static PerPlace<LaunchedInstance> of(
      Execution execution, RecoveryInstances drs, PlaceCalls calls) {
    Map<AccountRegion, Set<String>> servers = new TreeMap<>();
    for (WaveExecution wave : execution.waves()) {
      for (ServerExecution server : wave.servers()) {
        if (server.attemptId().isPresent() || server.recoveryInstanceId().isPresent()) {
          servers
              .computeIfAbsent(server.where(), none -> new LinkedHashSet<>())
              .add(server.serverId());
        }
      }
    }
    PerPlace<RecoveryInstance> now =
        calls.each(
            servers.keySet(),
            where -> drs.recoveryInstances(where, servers.getOrDefault(where, Set.of())));
    return new PerPlace<>(new LaunchedInstances(execution, now.items()).all(), now.problems());
  }

  private List<LaunchedInstance> all() {
    List<LaunchedInstance> all = new ArrayList<>();
    for (WaveExecution wave : execution.waves()) {
      Set<String> jobs = new HashSet<>();
      wave.attempts().forEach(attempt -> attempt.jobId().ifPresent(jobs::add));
      for (ServerExecution server : wave.servers()) {
        add(all, wave.wave().name(), server, jobs);
      }
    }
    return all;
  }

  private void add(
      List<LaunchedInstance> all, String wave, ServerExecution server, Set<String> jobs) {
    Map<String, RecoveryInstance> now =
        byServer.getOrDefault(server.serverId(), List.of()).stream()
            .collect(Collectors.toMap(RecoveryInstance::instanceId, Function.identity()));
    Set<String> ids = new LinkedHashSet<>();
    server.previousLaunches().forEach(it -> it.recoveryInstanceId().ifPresent(ids::add));
    server.recoveryInstanceId().ifPresent(ids::add);
    // A launch that is under way has an instance before the execution knows its id.
    now.values().stream()
        .filter(it -> it.jobId().filter(jobs::contains).isPresent())
        .forEach(it -> ids.add(it.instanceId()));
    for (String id : ids) {
      all.add(
          new LaunchedInstance(
              wave, server.serverId(), server.where(), id, Optional.ofNullable(now.get(id))));
    }
  }
}
