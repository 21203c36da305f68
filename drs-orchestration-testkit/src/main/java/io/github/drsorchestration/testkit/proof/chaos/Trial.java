package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.RecordingNotifier;
import io.github.drsorchestration.testkit.memory.ScriptedApprovals;
import io.github.drsorchestration.testkit.memory.ScriptedHealth;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.memory.SequentialIds;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.RunConditions;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.Violation;
import io.github.drsorchestration.testkit.proof.chaos.process.Fleet;
import io.github.drsorchestration.testkit.proof.chaos.process.ScenarioActors;
import io.github.drsorchestration.testkit.proof.chaos.process.StatusReactions;
import io.github.drsorchestration.testkit.proof.chaos.process.TroubledPorts;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PlannedStart;
import io.github.drsorchestration.testkit.proof.invariant.Invariants;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Runs a scenario to its end, or until an invariant is broken. */
public final class Trial {
  /** What nothing but a loop needs, beside what long waiting takes. */
  private static final int MAX_TASKS = 60_000;

  private static final int MAX_TASKS_PER_HOUR = 3_000;
  private static final int MAX_TASKS_IN_ALL = 300_000;

  /** Longer than every deadline of a scenario, with those of its retries, one after the other. */
  private static final Duration MAX_TIME = Duration.ofDays(120);

  private static final Duration UNTIL_A_LOST_INTENT_IS_NOTICED = Duration.ofMinutes(2);

  private final ChaosScenario scenario;
  private final SimulatedWorld world;
  private final VirtualTime time;
  private final Tally tally = new Tally();
  private final History history;
  private final Fleet fleet;
  private final ScenarioActors people;
  private final Invariant free =
      new Invariant("servers are free in the end", "no other execution could recover them") {};
  private final Invariant idle =
      new Invariant(
          "no step without a reason", "a place that is down would be flooded by calls") {};
  private final Invariant ends =
      new Invariant("every scenario ends", "somebody would wait for ever") {};
  private final Invariant unexpected =
      new Invariant("no other exception", "every caller gets a result or a reason") {};

  private Trial(ChaosScenario scenario, UnaryOperator<Ports> defect) {
    this.scenario = scenario;
    this.world = world(scenario);
    this.time = world.time();
    ScriptedHooks hooks = new ScriptedHooks(time);
    scenario.hooks().forEach(hooks::on);
    ScriptedApprovals approvals = new ScriptedApprovals(time);
    scenario.approvals().forEach(approvals::forWave);
    RecordingNotifier notifier = new RecordingNotifier();
    Ports truth =
        Ports.builder()
            .time(time)
            .ids(new SequentialIds())
            .recoveryService(world.drs())
            .quotaSource(world)
            .accountAccess(world)
            .protectionGroupStore(new InMemoryProtectionGroupStore())
            .recoveryPlanStore(new InMemoryRecoveryPlanStore())
            .executionStore(new InMemoryExecutionStore())
            .serverClaims(new InMemoryServerClaims())
            .approvalGate(approvals)
            .hookRunner(hooks)
            .healthProbe(health(scenario, world))
            .notifier(notifier)
            .build();
    List<Invariant> invariants = new ArrayList<>(Invariants.all());
    invariants.add(new StatusReactions(this::onStatus, tally));
    invariants.add(free);
    invariants.add(idle);
    invariants.add(ends);
    invariants.add(unexpected);
    this.history = new History(world, truth, hooks, notifier, conditions(scenario), invariants);
    TroubledPorts troubles = new TroubledPorts(scenario, time, tally);
    this.fleet =
        new Fleet(scenario, time, truth, () -> troubles.over(defect.apply(history.watch())), tally);
    this.people = new ScenarioActors(scenario, world, fleet, history, tally);
  }

  private void onStatus(String executionId, ExecutionStatus status) {
    people.onStatus(executionId, status);
  }

  /** Runs a scenario; the same scenario always gives the same history. */
  public static TrialResult of(ChaosScenario scenario) {
    return of(scenario, UnaryOperator.identity());
  }

  /** Runs a scenario with defective ports. */
  static TrialResult of(ChaosScenario scenario, UnaryOperator<Ports> defect) {
    return new Trial(scenario, defect).run();
  }

  private TrialResult run() {
    fleet.begin();
    people.begin();
    world.onLaunchResult(fleet::onEvent);
    runToTheEnd();
    return result();
  }

  private void runToTheEnd() {
    int tasks = 0;
    try {
      while (history.violations().isEmpty() && tasks < maxTasks() && time.runNext()) {
        tasks++;
        if (time.now().isAfter(world.start().plus(MAX_TIME))) {
          history.violated(ends, "it goes on after " + MAX_TIME);
        }
      }
    } catch (RuntimeException e) {
      history.violated(unexpected, e.toString());
    }
    if (tasks >= maxTasks()) {
      history.violated(idle, tasks + " tasks were run, and there are more");
    }
    if (history.violations().isEmpty()) {
      history.end();
      checkThatServersAreFree();
    }
  }

  private long maxTasks() {
    long hours = Duration.between(world.start(), time.now()).toHours();
    return Math.min(MAX_TASKS_IN_ALL, MAX_TASKS + MAX_TASKS_PER_HOUR * hours);
  }

  /** An ended execution must not leave a claim behind that blocks another one. */
  private void checkThatServersAreFree() {
    Set<String> servers = new TreeSet<>();
    scenario.servers().forEach(server -> servers.add(server.serverId()));
    if (!history.truth().serverClaims().holders(servers).isEmpty()) {
      scenario.starts().forEach(this::checkThatServersAreFree);
    }
  }

  private void checkThatServersAreFree(PlannedStart start) {
    List<Finding> findings = new ArrayList<>();
    fleet.first().act(it -> findings.addAll(it.executions().preflight(start.request()).findings()));
    findings.stream()
        .filter(finding -> finding.code() == FindingCode.BUSY_IN_EXECUTION)
        .forEach(finding -> history.violated(free, finding.message()));
  }

  private TrialResult result() {
    tally.count("totals", "seeds");
    tally.count("totals", "steps", fleet.steps());
    tally.count("totals", "calls of DRS", world.calls().total());
    scenario.faults().forEach(fault -> tally.count("faults", fault.kind().name()));
    history.executions().forEach(it -> tally.count("executions", it.status().name()));
    List<ExecutionEvent> events = new ArrayList<>();
    history.executions().forEach(it -> events.addAll(history.events(it.executionId())));
    Optional<Violation> violation = history.violations().stream().findFirst();
    return new TrialResult(scenario, violation, Digest.of(events, world.record()), events, tally);
  }

  private static SimulatedWorld world(ChaosScenario scenario) {
    WorldBuilder builder =
        SimulatedWorld.builder()
            .seed(scenario.seed())
            .startingAt(ChaosScenario.BEGINNING)
            .callsTake(scenario.slowestCall().dividedBy(10), scenario.slowestCall());
    scenario.quotas().forEach(builder::quotas);
    return builder.servers(scenario.servers()).faults(scenario.faults()).build();
  }

  private static ScriptedHealth health(ChaosScenario scenario, SimulatedWorld world) {
    ScriptedHealth health = new ScriptedHealth(world.time(), world::launchedAt);
    scenario
        .health()
        .forEach(
            (serverId, how) -> {
              switch (how.kind()) {
                case HEALTHY_LATER -> health.healthyAfter(serverId, how.duration());
                case NEVER_HEALTHY -> health.neverHealthy(serverId);
                case FLAPPING -> health.flapping(serverId, how.duration());
              }
            });
    return health;
  }

  private static Duration standStill(ChaosScenario scenario) {
    return scenario.processFaults().stream()
        .map(fault -> fault.duration().plus(UNTIL_A_LOST_INTENT_IS_NOTICED))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static RunConditions conditions(ChaosScenario scenario) {
    Set<String> externalLaunches = new HashSet<>();
    scenario
        .externalLaunches()
        .forEach(externalLaunch -> externalLaunches.add(externalLaunch.serverId()));
    return new RunConditions(
        scenario.faults(),
        scenario.processes(),
        standStill(scenario),
        externalLaunches,
        scenario.isUndisturbed());
  }
}
