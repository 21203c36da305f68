package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.progress.Servers;
import io.github.drsorchestration.cli.scenario.FailbackSettings;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.explore.PreparedExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One simulated execution of a plan, with the faults and requests that its file scripts. */
public final class SimulatedRun implements PreparedExecution {

  private static final Set<ExecutionStatus> WAITING =
      EnumSet.of(ExecutionStatus.PAUSED, ExecutionStatus.AWAITING_APPROVAL);
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final WorldSettings settings;
  private final List<ScriptedRequest> requests;
  private final RunOptions options;
  private final ExecutionObserver observer;
  private final Simulation simulation;
  private final StartRequest request;
  private List<ScriptedRequest> neverMade = List.of();
  private Map<ServiceCall, Long> callsBefore = Map.of();
  private String executionId = "";
  private long lastSequence;

  private SimulatedRun(
      Scenario scenario, RecoveryPlan plan, RunOptions options, ExecutionObserver observer) {
    this.settings = scenario.world();
    this.requests = settings.requests();
    this.options = options;
    this.observer = observer;
    this.simulation = SimulationSetup.of(scenario, List.of(plan), options.kind(), options.seed());
    this.request = startRequest(plan);
    options.faults().forEach(simulation.world()::add);
  }

  private SimulatedRun(
      SimulatedRun recovery, FailbackSettings failback, ExecutionObserver observer) {
    this.settings = recovery.settings;
    this.requests = failback.requests();
    this.options = recovery.options;
    this.observer = observer;
    this.simulation = recovery.simulation;
    this.request = recovery.request(failback);
    this.callsBefore = simulation.world().calls().byCall();
  }

  /** Prepares a run, which {@link #run()} starts. */
  public static SimulatedRun of(
      Scenario scenario, RecoveryPlan plan, RunOptions options, ExecutionObserver observer) {
    return new SimulatedRun(scenario, plan, options, observer);
  }

  /** Prepares a run and runs it. */
  public static RunResult run(
      Scenario scenario, RecoveryPlan plan, RunOptions options, ExecutionObserver observer) {
    return of(scenario, plan, options, observer).runToResult();
  }

  /** Runs the plan until it has settled, or waits for a request that the file does not script. */
  public RunResult runToResult() {
    run();
    Map<String, Long> calls = new LinkedHashMap<>();
    simulation
        .world()
        .calls()
        .byCall()
        .forEach(
            (call, count) ->
                calls.put(call.toString(), count - callsBefore.getOrDefault(call, 0L)));
    return new RunResult(
        execution(),
        simulation.report(executionId),
        calls,
        neverMade,
        Duration.between(execution().declaredAt(), simulation.time().now()));
  }

  @Override
  public Simulation simulation() {
    return simulation;
  }

  @Override
  public String run() {
    executionId = simulation.start(request);
    RequestScript script = new RequestScript(requests, simulation.time(), this::request);
    options
        .pace()
        .run(simulation.time(), () -> isOver(script), now -> observer.onTick(now, execution()));
    neverMade = script.waiting();
    return executionId;
  }

  /**
   * Lets production live in the recovery place for as long as the file says, and prepares the way
   * home; absent where the file has none, or the recovery has nothing to bring home.
   */
  public Optional<SimulatedRun> thenHome(ExecutionObserver observer) {
    Execution recovery = execution();
    boolean anythingToBringHome =
        options.kind() == ExecutionKind.RECOVERY
            && recovery.settled()
            && recovery.termination().isEmpty()
            && Servers.up(recovery) > 0;
    return settings
        .failback()
        .filter(failback -> anythingToBringHome)
        .map(
            failback -> {
              liveThere(recovery.endedAt().orElseThrow().plus(failback.after()));
              return new SimulatedRun(this, failback, observer);
            });
  }

  private void liveThere(Instant until) {
    simulation.time().schedule(until, () -> {});
    options
        .pace()
        .run(
            simulation.time(),
            () -> !simulation.time().now().isBefore(until),
            now -> observer.onTick(now, execution()));
  }

  /** Called before every task of the simulation, so no event is reported late. */
  private boolean isOver(RequestScript script) {
    publishEvents(script);
    Execution execution = execution();
    boolean waits = WAITING.contains(execution.status()) && execution.inbox().isEmpty();
    return (execution.settled() || waits) && !script.hasScheduled();
  }

  private void publishEvents(RequestScript script) {
    List<ExecutionEvent> news =
        simulation.executionStore().events(executionId, lastSequence + 1, NO_LIMIT);
    for (ExecutionEvent event : news) {
      lastSequence = event.sequence();
      observer.onEvent(event, execution());
      script.onEvent(event);
    }
  }

  private void request(ScriptedRequest request) {
    try {
      simulation.request(executionId, request.request());
    } catch (RequestRefusedException refused) {
      observer.onRefusal(
          simulation.time().now(),
          "%s: %s refused: %s".formatted(request.by(), request.type(), refused.why()),
          execution());
    }
  }

  private Execution execution() {
    return simulation.execution(executionId);
  }

  private StartRequest request(FailbackSettings failback) {
    return StartRequest.builder()
        .planId(request.planId())
        .kind(ExecutionKind.FAILBACK)
        .by(failback.startedBy().orElse(settings.startedBy()))
        .reason(failback.reason())
        .parameters(settings.parameters())
        .failback(failback.choice(Optional.of(executionId)))
        .build();
  }

  private StartRequest startRequest(RecoveryPlan plan) {
    return StartRequest.builder()
        .planId(plan.planId())
        .kind(options.kind())
        .by(settings.startedBy())
        .reason(settings.reason())
        .declaredAt(settings.startTime().minus(settings.declaredBefore()))
        .parameters(settings.parameters())
        .recoveryPoint(settings.recoveryPoint())
        .liveInstanceOverride(settings.liveInstanceOverride())
        .build();
  }
}
