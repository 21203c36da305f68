package io.github.drsorchestration.cli.forecast;

import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.cli.scenario.HookBehaviour;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.core.planning.forecast.WaitEstimates;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The expected durations: those of the file, otherwise the midpoint of the range that the world
 * draws from. What it will draw stays unknown on purpose, as in real life.
 */
final class Estimates {

  private static final PhaseDurations LINUX = minutes(2, 2, 5.5, 2);
  private static final PhaseDurations WINDOWS = minutes(2, 2, 10, 2);

  private final WorldSettings world;

  Estimates(WorldSettings world) {
    this.world = world;
  }

  Duration launch(ServerEntry server) {
    Duration typical = total(server, server.os() == OperatingSystem.WINDOWS ? WINDOWS : LINUX);
    return server
        .launchDuration()
        .or(() -> server.phases().map(phases -> total(server, phases)))
        .orElse(typical)
        .plus(server.postLaunchActions());
  }

  /** How long approvals, pauses and hooks are expected to hold this wave up. */
  WaitEstimates waits(Wave wave) {
    Duration approval = responseTime(wave, RequestType.APPROVE);
    Duration pause = responseTime(wave, RequestType.RESUME);
    return new WaitEstimates(approval, pause, hook(wave));
  }

  private Duration responseTime(Wave wave, RequestType type) {
    return world.requests().stream()
        .filter(request -> request.type() == type)
        .filter(request -> request.wave().filter(name -> !name.equals(wave.name())).isEmpty())
        .map(ScriptedRequest::after)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** The mean over the wave's hooks: the forecast takes one duration per wave. */
  private Duration hook(Wave wave) {
    List<Duration> runs =
        Stream.concat(wave.beforeHooks().stream(), wave.afterHooks().stream())
            .map(this::takes)
            .toList();
    Duration total = runs.stream().reduce(Duration.ZERO, Duration::plus);
    return runs.isEmpty() ? Duration.ZERO : total.dividedBy(runs.size());
  }

  private Duration takes(Hook hook) {
    return world.hooks().stream()
        .filter(behaviour -> behaviour.hook().equals(hook.name()))
        .map(HookBehaviour::takes)
        .findFirst()
        .orElse(HookBehaviour.DEFAULT);
  }

  private static Duration total(ServerEntry server, PhaseDurations phases) {
    return server.earlierInstance() == EarlierInstance.NONE
        ? phases.total().minus(phases.cleanup())
        : phases.total();
  }

  private static PhaseDurations minutes(
      double cleanup, double snapshot, double conversion, double launch) {
    return new PhaseDurations(
        minutes(cleanup), minutes(snapshot), minutes(conversion), minutes(launch));
  }

  private static Duration minutes(double count) {
    return Duration.ofSeconds(Math.round(count * 60));
  }
}
