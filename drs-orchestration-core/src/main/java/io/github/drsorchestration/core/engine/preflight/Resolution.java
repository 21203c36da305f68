package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the waves that an execution starts with, and checks each on the way. */
final class Resolution {

  private static final String NOT_NAMED = "the start does not name it";

  private final Execution execution;
  private final StartRequest start;
  private final Places places;
  private final ServerChecks checks;
  private final FailbackChecks failback;
  private final Adoption adoption;
  private final Map<String, String> holders;
  private final Map<String, Duration> durations;
  private final WaveChecks waveChecks;
  private final TimeChecks timeChecks;

  Resolution(
      Execution execution,
      Places places,
      ServerChecks checks,
      FailbackChecks failback,
      Adoption adoption,
      Map<String, String> holders,
      Map<String, Duration> durations,
      FindingList findings) {
    this.execution = execution;
    this.start = execution.startRequest();
    this.places = places;
    this.checks = checks;
    this.failback = failback;
    this.adoption = adoption;
    this.holders = holders;
    this.durations = durations;
    this.waveChecks = new WaveChecks(execution, findings);
    this.timeChecks = new TimeChecks(execution.plan(), places, findings);
  }

  List<WaveExecution> resolve(List<WaveMembers> waves) {
    waveChecks.checkSubset(waves);
    Map<String, Set<String>> dependencies =
        WaveGraph.of(waves.stream().map(WaveMembers::wave).toList()).dependencies();
    List<WaveExecution> resolved =
        waves.stream()
            .map(wave -> resolve(wave, dependencies.getOrDefault(wave.name(), Set.of())))
            .toList();
    checks.checkPlaces();
    timeChecks.check(resolved);
    if (execution.kind() == ExecutionKind.FAILBACK) {
      failback.checkAny(
          execution, resolved.stream().flatMap(wave -> wave.servers().stream()).toList());
    }
    return resolved;
  }

  private WaveExecution resolve(WaveMembers members, Set<String> dependsOn) {
    Map<String, AccountRegion> included = members.included(start);
    if (members.isIncluded(start)) {
      waveChecks.checkApprovers(members.wave());
      waveChecks.checkSize(members.wave(), included, places);
    }
    List<ServerExecution> servers = new ArrayList<>();
    members
        .servers()
        .forEach((serverId, where) -> servers.add(server(members, included, serverId, where)));
    WaveExecution fresh =
        WaveExecution.builder()
            .wave(members.wave())
            .dependsOn(dependsOn)
            .servers(servers)
            .unresolvedGroups(members.isIncluded(start) ? members.unresolvedGroups() : Set.of())
            .build();
    WaveExecution wave =
        adoption.adopt(fresh, server -> checks.instances(server.where(), server.serverId()));
    return wave.toBuilder()
        .servers(wave.servers().stream().map(server -> checked(members, server)).toList())
        .build();
  }

  private ServerExecution server(
      WaveMembers members,
      Map<String, AccountRegion> included,
      String serverId,
      AccountRegion where) {
    ServerExecution.Builder server =
        ServerExecution.builder()
            .serverId(serverId)
            .where(where)
            .name(places.name(where, serverId))
            .optional(members.wave().optionalServerIds().contains(serverId))
            .expectedDuration(Optional.ofNullable(durations.get(serverId)));
    return included.containsKey(serverId)
        ? server.build()
        : server.status(ServerStatus.EXCLUDED).skipReason(NOT_NAMED).build();
  }

  /** Checks what is to be launched. */
  private ServerExecution checked(WaveMembers members, ServerExecution server) {
    if (server.status() != ServerStatus.PENDING) {
      return server;
    }
    if (execution.kind() == ExecutionKind.FAILBACK) {
      return held(members, failback.check(members.name(), server, checks::instances));
    }
    Optional<String> snapshot = checks.check(members.wave(), server.serverId(), server.where());
    return held(members, server.toBuilder().snapshotId(snapshot).build());
  }

  private ServerExecution held(WaveMembers members, ServerExecution server) {
    Optional<String> holder =
        Optional.ofNullable(holders.get(server.serverId()))
            .filter(it -> !it.equals(execution.executionId()));
    holder.ifPresent(it -> waveChecks.checkHolder(members.wave(), server, it));
    return server.toBuilder().heldBy(holder).build();
  }
}
