package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.recovery.SourceServers;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.planning.forecast.Forecaster;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import io.github.drsorchestration.core.planning.validation.PlanValidator;
import io.github.drsorchestration.core.service.place.AssumedQuotas;
import io.github.drsorchestration.core.service.place.Diagnosis;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Forecasts plans with the servers that DRS has now, the quotas of their places, and the launches
 * of the latest executions. A server that was never launched is estimated by what is usual.
 */
public final class PlanForecasts {

  /** Launches are measured from the submission of their job, so nothing comes before them. */
  private static final JobOverhead OVERHEAD =
      new JobOverhead(
          Estimate.exactly(Duration.ZERO),
          JobOverhead.USUAL.ending(),
          JobOverhead.USUAL.noticing());

  private final RecoveryPlanStore plans;
  private final ProtectionGroupStore groups;
  private final ExecutionStore executions;
  private final SourceServers drs;
  private final QuotaSource quotas;
  private final PlaceCalls calls;
  private final KnownForecasts known;

  public PlanForecasts(Ports ports) {
    this.plans = ports.recoveryPlanStore();
    this.groups = ports.protectionGroupStore();
    this.executions = ports.executionStore();
    this.drs = ports.recoveryService();
    this.quotas = ports.quotaSource();
    this.calls = new PlaceCalls(ports.calls());
    this.known = new KnownForecasts(ports.recordStore(), ports.time());
  }

  /**
   * The forecast of a plan, which need not be stored.
   *
   * @throws InvalidPlanException if the plan contradicts itself
   */
  public PlanForecast forecast(RecoveryPlan plan, Expectations expectations) {
    return forecasts(List.of(plan), expectations).get(0);
  }

  /**
   * The forecast of a stored plan. That of a recovery in which nobody is waited for is remembered,
   * so that lists can show it.
   *
   * @throws NotFoundException if there is no such plan, or no such recovery to bring home
   * @throws InvalidPlanException if the plan does not make sense any more
   */
  public PlanForecast forecast(String planId, Expectations expectations) {
    RecoveryPlan plan =
        plans.find(planId).orElseThrow(() -> new NotFoundException("recovery plan", planId));
    PlanForecast forecast = forecast(plan, expectations);
    if (expectations.equals(Expectations.RECOVERY)) {
      known.remember(forecast);
    }
    return forecast;
  }

  /** The forecasts of several versions of a plan with the same servers. */
  List<PlanForecast> forecasts(List<RecoveryPlan> plans, Expectations expectations) {
    Map<String, ProtectionGroup> named = new LinkedHashMap<>();
    for (RecoveryPlan plan : plans) {
      for (String groupId : plan.allGroupIds()) {
        groups.find(groupId).ifPresent(group -> named.put(groupId, group));
      }
    }
    plans.forEach(plan -> check(plan, named));
    Inventory inventory = Inventory.of(named, drs, calls);
    LaunchHistory history =
        LaunchHistory.of(plans.get(0).planId(), expectations.kind(), executions);
    Participants participants = Participants.of(expectations, inventory.known(), executions);
    return plans.stream()
        .map(plan -> forecast(plan, inventory, history, participants, expectations))
        .toList();
  }

  private static void check(RecoveryPlan plan, Map<String, ProtectionGroup> groups) {
    var problems = PlanValidator.validateStructure(plan, groups);
    if (!problems.isEmpty()) {
      throw new InvalidPlanException(plan.name(), problems);
    }
  }

  private PlanForecast forecast(
      RecoveryPlan plan,
      Inventory inventory,
      LaunchHistory history,
      Participants participants,
      Expectations expectations) {
    List<Wave> waves =
        plan.generatedWaves().map(inventory::generate).orElseGet(() -> List.copyOf(plan.waves()));
    WaveGraph graph = WaveGraph.of(waves);
    Set<String> serverIds = new TreeSet<>();
    Map<AccountRegion, Quotas> places = new LinkedHashMap<>();
    List<PlaceProblem> problems = new ArrayList<>(inventory.problems());
    List<WaveLoad> loads = new ArrayList<>();
    for (Wave wave : waves) {
      if (!takesPart(wave, expectations)) {
        // It stays, without servers, because others depend on it.
        loads.add(WaveLoad.of(wave.name(), graph.dependenciesOf(wave.name()), List.of()));
        continue;
      }
      List<ServerLoad> servers = new ArrayList<>();
      participants
          .of(inventory.members(wave))
          .forEach((id, where) -> servers.add(load(wave, id, where, history)));
      servers.forEach(server -> serverIds.add(server.serverId()));
      servers.forEach(it -> places.computeIfAbsent(it.where(), where -> quotas(where, problems)));
      loads.add(WaveLoad.of(wave, graph, servers, expectations.waits()));
    }
    Optional<CopyEstimates> copies =
        expectations.kind() == ExecutionKind.FAILBACK
            ? Optional.of(copies(plan, inventory, expectations))
            : Optional.empty();
    Workload workload =
        new Workload(
            loads,
            places,
            OVERHEAD,
            Duration.ZERO,
            copies.map(it -> it.load(waves, serverIds, expectations)));
    Forecast forecast = Forecaster.forecast(workload, plan.targets().rto());
    int measured = (int) serverIds.stream().filter(history::knows).count();
    List<AssumedQuotas> assumed =
        places.entrySet().stream()
            .flatMap(it -> AssumedQuotas.of(it.getKey(), it.getValue()).stream())
            .toList();
    return new PlanForecast(
        plan.planId(),
        plan.version(),
        forecast,
        serverIds,
        measured,
        copies.map(it -> it.basis(serverIds)),
        problems,
        assumed);
  }

  private CopyEstimates copies(RecoveryPlan plan, Inventory inventory, Expectations expectations) {
    return new CopyEstimates(
        inventory.known(), CopyHistory.of(plan.planId(), executions), expectations.copyMbps());
  }

  private static boolean takesPart(Wave wave, Expectations expectations) {
    var facts = new WaveCondition.Facts(expectations.kind(), expectations.parameters(), Map.of());
    return wave.condition()
        .filter(condition -> condition.waves().isEmpty())
        .map(condition -> condition.holds(facts))
        .orElse(true);
  }

  private static ServerLoad load(
      Wave wave, String serverId, AccountRegion where, LaunchHistory history) {
    Estimate check =
        wave.healthCheck().isPresent() ? history.check(serverId) : Estimate.exactly(Duration.ZERO);
    return new ServerLoad(serverId, where, history.launch(serverId), check);
  }

  private Quotas quotas(AccountRegion where, List<PlaceProblem> problems) {
    try {
      return quotas.quotas(where);
    } catch (ServiceException e) {
      problems.add(new PlaceProblem(where, Diagnosis.of(e)));
      return Quotas.assumed(String.valueOf(e.getMessage()));
    }
  }
}
