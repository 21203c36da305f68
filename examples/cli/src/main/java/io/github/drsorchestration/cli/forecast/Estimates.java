package io.github.drsorchestration.cli.forecast;

import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.cli.scenario.FailbackSettings;
import io.github.drsorchestration.cli.scenario.HookBehaviour;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.WaitEstimates;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The estimates: what the file gives, otherwise the range that the world draws from. What it will
 * draw stays unknown on purpose, as in real life.
 */
final class Estimates {

  private static final Estimate CLEANUP = minutes(1, 3);
  private static final Estimate SNAPSHOT = minutes(1, 3);
  private static final Estimate LINUX = minutes(3, 8);
  private static final Estimate WINDOWS = minutes(5, 15);
  private static final Estimate START = minutes(1, 3);
  private static final Estimate AT_ONCE = Estimate.exactly(Duration.ZERO);

  private final WorldSettings world;
  private final ExecutionKind kind;
  private final List<ScriptedRequest> requests;

  Estimates(WorldSettings world, ExecutionKind kind) {
    this.world = world;
    this.kind = kind;
    this.requests =
        kind == ExecutionKind.FAILBACK
            ? world.failback().map(FailbackSettings::requests).orElse(List.of())
            : world.requests();
  }

  /** What a job takes besides its launches. */
  JobOverhead overhead() {
    JobOverhead usual = JobOverhead.USUAL;
    return new JobOverhead(
        world.jobs().pending().map(Estimate::exactly).orElse(usual.pending()),
        world.jobs().ending().orElse(usual.ending()),
        usual.noticing());
  }

  /** How long a launch of the server takes. */
  Estimate launch(ServerEntry server, LaunchSettings settings) {
    Estimate launch =
        server
            .launchDuration()
            .map(Estimate::exactly)
            .or(() -> server.phases().map(phases -> Estimate.exactly(total(server, phases))))
            .orElseGet(() -> drawn(server));
    if (kind == ExecutionKind.FAILBACK) {
      return launch;
    }
    boolean actions = settings.postLaunchEnabled().orElse(true);
    return actions
        ? Estimate.sum(List.of(launch, Estimate.exactly(server.postLaunchActions())))
        : launch;
  }

  private Estimate drawn(ServerEntry server) {
    List<Estimate> phases = new ArrayList<>();
    if (replaces(server)) {
      phases.add(CLEANUP);
    }
    if (takesSnapshot(server)) {
      phases.add(SNAPSHOT);
    }
    phases.add(server.os() == OperatingSystem.WINDOWS ? WINDOWS : LINUX);
    phases.add(START);
    return Estimate.sum(phases);
  }

  private Duration total(ServerEntry server, PhaseDurations phases) {
    Duration total = phases.conversion().plus(phases.launch());
    if (replaces(server)) {
      total = total.plus(phases.cleanup());
    }
    return takesSnapshot(server) ? total.plus(phases.snapshot()) : total;
  }

  /** Nothing is in the origin when a server comes home. */
  private boolean replaces(ServerEntry server) {
    return kind != ExecutionKind.FAILBACK && server.earlierInstance() != EarlierInstance.NONE;
  }

  /** A machine on premises is launched from what its failback client has copied. */
  private boolean takesSnapshot(ServerEntry server) {
    return kind == ExecutionKind.FAILBACK ? server.origin().isPresent() : !isPinned(server);
  }

  /** A launch from a recovery point takes no snapshot. */
  private boolean isPinned(ServerEntry server) {
    RecoveryPointChoice choice = world.recoveryPoint();
    return choice.atOrBefore().isPresent() || choice.snapshotIds().containsKey(server.serverId());
  }

  /** How long the server takes from its launch to being healthy. */
  Estimate check(Wave wave, ServerEntry server) {
    return wave.healthCheck().stream()
        .flatMap(check -> world.health().stream())
        .filter(behaviour -> behaviour.serverIds().contains(server.serverId()))
        .map(behaviour -> Estimate.exactly(behaviour.healthyAfter()))
        .reduce(AT_ONCE, (first, second) -> second);
  }

  /** How long approvals, pauses and hooks are expected to hold this wave up. */
  WaitEstimates waits(Wave wave) {
    Duration approval = responseTime(wave, RequestType.APPROVE);
    Duration pause = responseTime(wave, RequestType.RESUME);
    return new WaitEstimates(approval, pause, this::takes);
  }

  /** How long the approval takes without which no production stops. */
  FixedWait cutover() {
    Duration approval =
        requests.stream()
            .filter(request -> request.type() == RequestType.APPROVE)
            .map(ScriptedRequest::after)
            .findFirst()
            .orElse(Duration.ZERO);
    return new FixedWait(StepKind.APPROVAL, "approval of the cutover", approval);
  }

  private Duration responseTime(Wave wave, RequestType type) {
    return requests.stream()
        .filter(request -> request.type() == type)
        .filter(request -> request.wave().filter(name -> !name.equals(wave.name())).isEmpty())
        .map(ScriptedRequest::after)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private Duration takes(Hook hook) {
    if (!hook.runsIn(kind)) {
      return Duration.ZERO;
    }
    return world.hooks().stream()
        .filter(behaviour -> behaviour.hook().equals(hook.name()))
        .map(HookBehaviour::takes)
        .findFirst()
        .orElse(HookBehaviour.DEFAULT);
  }

  static Estimate minutes(int min, int max) {
    return Estimate.between(Duration.ofMinutes(min), Duration.ofMinutes(max));
  }
}
