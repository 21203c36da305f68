package io.github.drsorchestration.cli.run;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.explore.PreparedExecution;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One execution of a plan in the world of its file, with everything that people do meanwhile. */
public final class SimulatedRun implements PreparedExecution {

  private static final Set<ExecutionStatus> WAITING =
      EnumSet.of(ExecutionStatus.PAUSED, ExecutionStatus.AWAITING_APPROVAL);
  private static final int MAX_AT_ONCE = Integer.MAX_VALUE;

  private final WorldSettings settings;
  private final RunOptions options;
  private final Audience audience;
  private final Simulation simulation;
  private final StartRequest request;
  private List<ScriptedRequest> neverAsked = List.of();
  private String executionId = "";
  private long heard;

  private SimulatedRun(
      Scenario scenario, RecoveryPlan plan, RunOptions options, Audience audience) {
    this.settings = scenario.world();
    this.options = options;
    this.audience = audience;
    this.simulation = Stage.set(scenario, plan, options.seed());
    this.request = startRequest(plan);
    options.faults().forEach(simulation.world()::add);
  }

  /** A run that has not begun. */
  public static SimulatedRun of(
      Scenario scenario, RecoveryPlan plan, RunOptions options, Audience audience) {
    return new SimulatedRun(scenario, plan, options, audience);
  }

  /** Runs the plan until it goes no further: it has ended, or waits for what nobody will do. */
  public static RunResult run(
      Scenario scenario, RecoveryPlan plan, RunOptions options, Audience audience) {
    return new SimulatedRun(scenario, plan, options, audience).play();
  }

  private RunResult play() {
    run();
    Map<String, Long> calls = new LinkedHashMap<>();
    simulation.world().calls().byCall().forEach((call, count) -> calls.put(call.toString(), count));
    return new RunResult(
        execution(),
        simulation.report(executionId),
        calls,
        neverAsked,
        Duration.between(simulation.world().start(), simulation.time().now()));
  }

  @Override
  public Simulation simulation() {
    return simulation;
  }

  @Override
  public String run() {
    executionId = simulation.start(request);
    Script script = new Script(settings.requests(), simulation.time(), this::ask);
    options
        .pace()
        .run(
            simulation.time(),
            () -> goesNoFurther(script),
            now -> audience.passed(now, execution()));
    neverAsked = script.waiting();
    return executionId;
  }

  /** Asked before every task of the simulation, so that nothing is heard late. */
  private boolean goesNoFurther(Script script) {
    hear(script);
    Execution execution = execution();
    boolean waits = WAITING.contains(execution.status()) && execution.inbox().isEmpty();
    return (execution.settled() || waits) && !script.hasScheduled();
  }

  private void hear(Script script) {
    List<ExecutionEvent> news =
        simulation.executionStore().events(executionId, heard + 1, MAX_AT_ONCE);
    for (ExecutionEvent event : news) {
      heard = event.sequence();
      audience.happened(event, execution());
      script.happened(event);
    }
  }

  private void ask(ScriptedRequest request) {
    try {
      simulation.request(executionId, request.request());
    } catch (RequestRefusedException refused) {
      audience.refused(
          simulation.time().now(),
          "%s: %s refused: %s".formatted(request.by(), request.type(), refused.why()),
          execution());
    }
  }

  private Execution execution() {
    return simulation.execution(executionId);
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
