package io.github.drsorchestration.cli.forecast;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.cli.scenario.QuotaSettings;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.planning.forecast.Forecaster;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Forecasts a plan with the servers and quotas of its file. */
public final class PlanForecast {

  private final Scenario scenario;
  private final ExecutionKind kind;
  private final List<ServerEntry> servers;
  private final Estimates estimates;

  private PlanForecast(Scenario scenario, ExecutionKind kind, Predicate<ServerEntry> takesPart) {
    this.scenario = scenario;
    this.kind = kind;
    this.servers = scenario.world().allServers().stream().filter(takesPart).toList();
    this.estimates = new Estimates(scenario.world(), kind);
  }

  /** Forecasts a drill, a recovery, or a failback of all that the plan recovers. */
  public static Forecast of(Scenario scenario, RecoveryPlan plan, ExecutionKind kind) {
    return new PlanForecast(scenario, kind, server -> true).forecast(plan);
  }

  /** Forecasts a failback of these servers of the plan. */
  public static Forecast home(Scenario scenario, RecoveryPlan plan, Set<String> serverIds) {
    return new PlanForecast(
            scenario, ExecutionKind.FAILBACK, server -> serverIds.contains(server.serverId()))
        .forecast(plan);
  }

  private Forecast forecast(RecoveryPlan plan) {
    List<Wave> waves = plan.generatedWaves().isPresent() ? generated(plan) : plan.waves();
    WaveGraph graph = WaveGraph.of(waves);
    List<WaveLoad> loads = waves.stream().map(wave -> load(wave, graph)).toList();
    Map<AccountRegion, Quotas> quotas =
        scenario.world().quotas().stream()
            .collect(Collectors.toMap(QuotaSettings::where, QuotaSettings::quotas));
    boolean home = kind == ExecutionKind.FAILBACK;
    Workload workload =
        new Workload(
            loads,
            quotas,
            estimates.overhead(),
            home ? Duration.ZERO : scenario.world().declaredBefore(),
            home
                ? Optional.of(CopyEstimates.load(waves, loads, servers, estimates))
                : Optional.empty());
    return Forecaster.forecast(workload, plan.targets().rto());
  }

  /** An excluded wave stays, without servers, because other waves depend on it. */
  private WaveLoad load(Wave wave, WaveGraph graph) {
    if (isIncluded(wave)) {
      return WaveLoad.of(wave, graph, members(wave), estimates.waits(wave));
    }
    return WaveLoad.of(wave.name(), graph.dependenciesOf(wave.name()), List.of());
  }

  private boolean isIncluded(Wave wave) {
    WaveCondition.Facts facts =
        new WaveCondition.Facts(kind, scenario.world().parameters(), Map.of());
    return wave.condition()
        .filter(condition -> condition.waves().isEmpty())
        .map(condition -> condition.holds(facts))
        .orElse(true);
  }

  private List<ServerLoad> members(Wave wave) {
    return servers.stream()
        .filter(server -> groups(wave.groupIds()).stream().anyMatch(group -> in(group, server)))
        .filter(
            server -> wave.serverIds().isEmpty() || wave.serverIds().contains(server.serverId()))
        .map(server -> load(wave, server))
        .toList();
  }

  private ServerLoad load(Wave wave, ServerEntry server) {
    LaunchSettings settings =
        groups(wave.groupIds()).stream()
            .filter(group -> in(group, server))
            .map(group -> group.launchConfigOf(server.serverId()))
            .findFirst()
            .orElse(LaunchSettings.unchanged());
    return new ServerLoad(
        server.serverId(),
        kind == ExecutionKind.FAILBACK ? server.origin().orElse(server.where()) : server.where(),
        estimates.launch(server, settings),
        estimates.check(wave, server));
  }

  private List<ProtectionGroup> groups(List<String> ids) {
    return scenario.groups().stream().filter(group -> ids.contains(group.groupId())).toList();
  }

  static boolean in(ProtectionGroup group, ServerEntry server) {
    return group.where().equals(server.where())
        && (group.serverIds().contains(server.serverId())
            || group.tagCriteria().matches(server.tags()));
  }

  /** Servers without a wave number are left to preflight. */
  private List<Wave> generated(RecoveryPlan plan) {
    var generation = plan.generatedWaves().orElseThrow();
    Map<Integer, List<String>> byNumber = new TreeMap<>();
    for (ServerEntry server : servers) {
      String number = server.tags().getOrDefault(generation.tagKey(), "").strip();
      boolean member = groups(generation.groupIds()).stream().anyMatch(group -> in(group, server));
      if (member && number.matches("\\d{1,6}")) {
        byNumber
            .computeIfAbsent(Integer.parseInt(number), none -> new ArrayList<>())
            .add(server.serverId());
      }
    }
    return byNumber.entrySet().stream()
        .map(entry -> generation.wave(entry.getKey(), entry.getValue()))
        .toList();
  }
}
