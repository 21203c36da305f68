package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.HookReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.server.gameday.rehearsal.RehearsalWorld;
import io.github.drsorchestration.server.gameday.rehearsal.Scripts;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A world in which every server behaves as it is on record. */
final class RecordedWorld {

  /** How long after its last server a job of the simulated world ends. */
  private static final Duration JOB_END = Duration.ofSeconds(5);

  private final Execution execution;
  private final List<SimulatedServer> servers = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private RecordedWorld(Execution execution) {
    this.execution = execution;
  }

  static RehearsalWorld of(
      Execution execution, ExecutionReport report, Map<AccountRegion, Quotas> quotas) {
    RecordedWorld world = new RecordedWorld(execution);
    report.waves().stream().flatMap(wave -> wave.servers().stream()).forEach(world::add);
    boolean drill = execution.kind() == ExecutionKind.DRILL;
    return new RehearsalWorld(
        execution.createdAt(),
        drill ? Instant.MAX : execution.declaredAt(),
        1,
        world.servers,
        quotas,
        world.faults,
        Optional.of(Duration.ZERO));
  }

  private void add(ServerReport server) {
    SimulatedServer.Builder simulated =
        SimulatedServer.builder()
            .serverId(server.serverId())
            .where(server.where())
            .hostname(server.name());
    Optional<Duration> shortest =
        server.launches().stream()
            .flatMap(launch -> duration(launch).stream())
            .min(Comparator.naturalOrder());
    shortest.ifPresent(
        base ->
            simulated
                .launchDuration(base)
                .phaseDurations(
                    new PhaseDurations(Duration.ZERO, base, Duration.ZERO, Duration.ZERO)));
    server.launches().forEach(launch -> addFaults(server, launch, shortest.orElse(Duration.ZERO)));
    recoveryPoints(server, simulated);
    servers.add(simulated.build());
  }

  /** To the launched server; a failure is known when the job has ended. */
  private static Optional<Duration> duration(LaunchReport launch) {
    return launch
        .launchedAt()
        .or(() -> launch.endedAt().map(end -> end.minus(JOB_END)))
        .map(end -> Duration.between(launch.startedAt(), end))
        .filter(it -> !it.isNegative());
  }

  private void addFaults(ServerReport server, LaunchReport launch, Duration base) {
    duration(launch)
        .map(it -> it.minus(base))
        .filter(late -> late.compareTo(Duration.ZERO) > 0)
        .ifPresent(
            late ->
                faults.add(fault(FaultKind.LAUNCH_LATE, server, launch).magnitude(late).build()));
    boolean unhealthy =
        launch.launchedAt().isPresent()
            && launch.failure().filter(it -> it.code() == FailureCode.UNHEALTHY).isPresent();
    if (launch.failure().isPresent() && !unhealthy) {
      faults.add(fault(kind(launch.failure().get().code()), server, launch).build());
    }
  }

  private static Fault.Builder fault(FaultKind kind, ServerReport server, LaunchReport launch) {
    return Fault.builder().kind(kind).serverId(server.serverId()).occurrence(launch.number());
  }

  private static FaultKind kind(FailureCode code) {
    return switch (code) {
      case SNAPSHOT_FAILED -> FaultKind.SNAPSHOT_FAILS;
      case CONVERSION_FAILED -> FaultKind.CONVERSION_FAILS;
      case POST_LAUNCH_ACTION_FAILED -> FaultKind.POST_LAUNCH_ACTION_FAILS;
      default -> FaultKind.LAUNCH_FAILS;
    };
  }

  /** A server that failed and never came to a job had nothing to launch from. */
  private void recoveryPoints(ServerReport server, SimulatedServer.Builder simulated) {
    Optional<String> pinned =
        execution.server(server.serverId()).flatMap(ServerExecution::snapshotId);
    boolean launched = server.launches().stream().anyMatch(it -> it.jobId().isPresent());
    if (!launched && server.failure().isPresent()) {
      simulated.recoveryPoints(List.of());
    } else if (pinned.isPresent() && server.recoveryPointAt().isPresent()) {
      simulated.recoveryPoints(
          List.of(
              new RecoveryPoint(pinned.get(), server.recoveryPointAt().get(), Optional.empty())));
    } else if (execution.kind() == ExecutionKind.RECOVERY) {
      server
          .recoveryPointAt()
          .map(point -> Duration.between(point, execution.declaredAt()))
          .filter(lag -> !lag.isNegative())
          .ifPresent(simulated::lag);
    }
  }

  static Scripts scripts(ExecutionReport report) {
    Map<String, ScriptedRun> hooks = new HashMap<>();
    Map<String, Optional<Duration>> health = new HashMap<>();
    report
        .waves()
        .forEach(
            wave -> {
              wave.hooks().forEach(hook -> run(hook).ifPresent(it -> hooks.put(hook.name(), it)));
              wave.servers().forEach(server -> addHealth(server, health));
            });
    return new Scripts(hooks, health, Optional.empty());
  }

  private static Optional<ScriptedRun> run(HookReport hook) {
    return hook.endedAt()
        .map(end -> Duration.between(hook.startedAt(), end))
        .map(
            time ->
                hook.failure()
                    .map(failure -> ScriptedRun.failsAfter(time, failure.message()))
                    .orElseGet(() -> ScriptedRun.succeedsAfter(time)));
  }

  /** From the last launch: how long it took, or that it did not come about. */
  private static void addHealth(ServerReport server, Map<String, Optional<Duration>> health) {
    server.launches().stream()
        .reduce((first, second) -> second)
        .filter(launch -> launch.launchedAt().isPresent())
        .ifPresent(launch -> health.put(server.serverId(), health(launch)));
  }

  private static Optional<Duration> health(LaunchReport launch) {
    return launch.failure().isPresent()
        ? Optional.empty()
        : launch.endedAt().map(end -> since(launch, end));
  }

  private static Duration since(LaunchReport launch, Instant end) {
    return Duration.between(launch.launchedAt().orElse(end), end);
  }
}
