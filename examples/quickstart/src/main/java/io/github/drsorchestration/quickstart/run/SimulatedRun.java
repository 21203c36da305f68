package io.github.drsorchestration.quickstart.run;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionEvent;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.StartRequest;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.quickstart.scenario.Scenario;
import io.github.drsorchestration.quickstart.scenario.ScriptedRequest;
import io.github.drsorchestration.quickstart.scenario.WorldSettings;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One execution of a plan in the world of its file, with everything that people do meanwhile. */
public final class SimulatedRun {

  private final WorldSettings settings;
  private final RunOptions options;
  private final Audience audience;
  private final SimulatedWorld world;
  private final VirtualTime time;
  private final InMemoryExecutionStore store = new InMemoryExecutionStore();
  private final DrsOrchestrator orchestrator;
  private final Script script;
  private final String executionId;
  private long heard;

  private SimulatedRun(
      Scenario scenario, RecoveryPlan plan, RunOptions options, Audience audience) {
    this.settings = scenario.world();
    this.options = options;
    this.audience = audience;
    this.world = WorldMaker.make(settings, options.seed());
    this.time = world.time();
    this.script = new Script(settings.requests(), time, this::ask);
    this.orchestrator = Wiring.orchestrator(scenario, plan, world, store, this::hear);
    this.executionId = orchestrator.executions().start(startRequest(plan)).executionId();
  }

  /** Runs the plan until it goes no further: it has ended, or waits for what nobody will do. */
  public static RunResult run(
      Scenario scenario, RecoveryPlan plan, RunOptions options, Audience audience) {
    return new SimulatedRun(scenario, plan, options, audience).play();
  }

  private RunResult play() {
    options.pace().run(time, this::goesNoFurther, now -> audience.passed(now, execution()));
    ExecutionReport report = orchestrator.executions().report(executionId);
    Map<String, Long> calls = new LinkedHashMap<>();
    world.calls().byCall().forEach((call, count) -> calls.put(call.toString(), count));
    Duration simulated = Duration.between(world.start(), time.now());
    orchestrator.close();
    return new RunResult(execution(), report, calls, script.waiting(), simulated);
  }

  private boolean goesNoFurther() {
    Execution execution = execution();
    boolean everythingTold = execution.notifiedThrough() >= execution.eventCount();
    boolean waits =
        execution.status() == ExecutionStatus.PAUSED
            || execution.status() == ExecutionStatus.AWAITING_APPROVAL;
    return everythingTold && (execution.settled() || waits) && !script.hasScheduled();
  }

  /** The library may tell an event twice. */
  private void hear(ExecutionSummary summary, ExecutionEvent event) {
    if (event.sequence() <= heard) {
      return;
    }
    heard = event.sequence();
    store
        .find(summary.executionId())
        .ifPresent(execution -> audience.happened(event, execution));
    script.happened(event);
  }

  private void ask(ScriptedRequest request) {
    try {
      orchestrator.executions().request(executionId, request.request());
    } catch (RequestRefusedException refused) {
      audience.refused(
          time.now(),
          "%s: %s refused: %s".formatted(request.by(), request.type(), refused.why()),
          execution());
    }
  }

  private Execution execution() {
    return orchestrator.executions().get(executionId);
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
