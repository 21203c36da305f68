package io.github.drsorchestration.testkit.chaos;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionEvent;
import io.github.drsorchestration.api.execution.ExecutionRequest;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Finding;
import io.github.drsorchestration.api.execution.FindingCode;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.engine.Ports;
import io.github.drsorchestration.testkit.invariant.Circumstances;
import io.github.drsorchestration.testkit.invariant.History;
import io.github.drsorchestration.testkit.invariant.Invariant;
import io.github.drsorchestration.testkit.invariant.Invariants;
import io.github.drsorchestration.testkit.invariant.Violation;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.RecordingNotifier;
import io.github.drsorchestration.testkit.memory.ScriptedApprovals;
import io.github.drsorchestration.testkit.memory.ScriptedHealth;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.memory.SequentialIds;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.DrsEvent;
import io.github.drsorchestration.testkit.world.SimulatedServer;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Runs a scenario to its end, or to the first invariant that does not hold. */
public final class Trial {
  private static final int MOST_TASKS = 60_000;
  private static final Duration NOBODY_ALIVE = Duration.ofSeconds(20);

  private final Scenario scenario;
  private final UnaryOperator<Ports> defect;
  private final SimulatedWorld world;
  private final VirtualTime time;
  private final InMemoryProtectionGroupStore groups = new InMemoryProtectionGroupStore();
  private final InMemoryRecoveryPlanStore plans = new InMemoryRecoveryPlanStore();
  private final SequentialIds ids = new SequentialIds();
  private final Tally tally = new Tally();
  private final AtomicBoolean standing = new AtomicBoolean();
  private final History history;
  private final List<DriverProcess> processes = new ArrayList<>();
  private final List<Life> lives = new ArrayList<>();
  private final Map<Integer, String> started = new HashMap<>();
  private final Map<String, Integer> entered = new HashMap<>();
  private final Invariant free =
      new Invariant("servers are free in the end", "nobody could recover them any more") {};
  private final Invariant unexpected =
      new Invariant("no other exception", "whoever asks gets an answer or a reason") {};

  private Trial(Scenario scenario, UnaryOperator<Ports> defect) {
    this.scenario = scenario;
    this.defect = defect;
    this.world = world(scenario);
    this.time = world.time();
    ScriptedHooks hooks = new ScriptedHooks(time);
    scenario.hooks().forEach(hooks::on);
    ScriptedApprovals approvals = new ScriptedApprovals(time);
    scenario.approvals().forEach(approvals::forWave);
    RecordingNotifier notifier = new RecordingNotifier();
    Ports truth =
        new Ports(
            time,
            world.drs(),
            world,
            world,
            new InMemoryExecutionStore(),
            new InMemoryServerClaims(),
            approvals,
            hooks,
            health(scenario, world),
            notifier);
    List<Invariant> invariants = new ArrayList<>(Invariants.all());
    invariants.add(new Reactions(this::onStatus, tally));
    invariants.add(free);
    invariants.add(unexpected);
    this.history = new History(world, truth, hooks, notifier, circumstances(scenario), invariants);
  }

  /** Runs a scenario; whoever runs it twice gets the same history twice. */
  public static TrialResult of(Scenario scenario) {
    return of(scenario, UnaryOperator.identity());
  }

  /** Runs a scenario with ports that something is wrong with. */
  static TrialResult of(Scenario scenario, UnaryOperator<Ports> defect) {
    return new Trial(scenario, defect).run();
  }

  private TrialResult run() {
    for (int i = 0; i < scenario.processes(); i++) {
      processes.add(process(i));
    }
    scenario.groups().forEach(groups::create);
    scenario.plans().forEach(plans::create);
    for (int i = 0; i < scenario.starts().size(); i++) {
      int index = i;
      Start start = scenario.starts().get(i);
      after(start.after(), () -> start(index, start));
    }
    scenario.asks().stream()
        .filter(ask -> ask.when().isEmpty())
        .forEach(
            ask ->
                after(
                    ask.after().plus(scenario.starts().get(ask.start()).after()), () -> ask(ask)));
    scenario.strangers().forEach(stranger -> after(stranger.after(), () -> launch(stranger)));
    world.onLaunchResult(this::onEvent);
    runToTheEnd();
    return result();
  }

  private void runToTheEnd() {
    int tasks = 0;
    try {
      while (history.violations().isEmpty() && tasks < MOST_TASKS && time.runNext()) {
        tasks++;
      }
    } catch (RuntimeException e) {
      history.violated(unexpected, e.toString());
    }
    if (history.violations().isEmpty()) {
      history.end();
      checkThatServersAreFree();
    }
  }

  /** Without a claim nothing is held; what an ended execution left behind must hold nobody up. */
  private void checkThatServersAreFree() {
    Set<String> servers = new TreeSet<>();
    scenario.servers().forEach(server -> servers.add(server.serverId()));
    if (!history.truth().claims().holders(servers).isEmpty()) {
      scenario.starts().forEach(this::checkThatServersAreFree);
    }
  }

  private void checkThatServersAreFree(Start start) {
    List<Finding> findings = new ArrayList<>();
    processes.get(0).act(it -> findings.addAll(it.executions().preflight(start.request())));
    findings.stream()
        .filter(finding -> finding.code() == FindingCode.BUSY_IN_EXECUTION)
        .forEach(finding -> history.violated(free, finding.message()));
  }

  private DriverProcess process(int index) {
    List<Mishap> mine =
        scenario.mishaps().stream().filter(mishap -> mishap.process() == index).toList();
    return new DriverProcess(
        time,
        mine,
        fate -> {
          Life life = new Life(defect.apply(history.watch()), fate);
          lives.add(life);
          return life;
        },
        this::orchestrator,
        standing,
        tally);
  }

  private DrsOrchestrator orchestrator(Life life) {
    Ports ports = life.ports();
    return DrsOrchestrator.builder()
        .time(ports.time())
        .ids(ids)
        .workers(Runnable::run)
        .recoveryService(ports.recovery())
        .quotaSource(ports.quotas())
        .accountAccess(ports.access())
        .protectionGroupStore(groups)
        .recoveryPlanStore(plans)
        .executionStore(ports.executions())
        .serverClaims(ports.claims())
        .approvalGate(ports.approvals())
        .hookRunner(ports.hooks())
        .healthProbe(ports.health())
        .notifier(ports.notifier())
        .build();
  }

  private void after(Duration delay, Runnable deed) {
    time.schedule(time.now().plus(delay), deed);
  }

  private Optional<DriverProcess> anyAlive(int preferred) {
    for (int i = 0; i < processes.size(); i++) {
      DriverProcess process = processes.get((preferred + i) % processes.size());
      if (process.isAlive()) {
        return Optional.of(process);
      }
    }
    return Optional.empty();
  }

  private void start(int index, Start start) {
    Optional<DriverProcess> process = anyAlive(index);
    if (process.isEmpty()) {
      after(NOBODY_ALIVE, () -> start(index, start));
      return;
    }
    process
        .get()
        .act(it -> started.put(index, it.executions().start(start.request()).executionId()));
    // A start whose answer was lost in a crash still counts: it is the newest execution.
    if (!started.containsKey(index)) {
      List<Execution> all = history.executions();
      if (!all.isEmpty() && !started.containsValue(all.get(all.size() - 1).executionId())) {
        started.put(index, all.get(all.size() - 1).executionId());
      }
    }
    Optional.ofNullable(started.get(index)).ifPresent(this::driveEverywhere);
  }

  /** Any number of processes may drive an execution. */
  private void driveEverywhere(String executionId) {
    for (DriverProcess process : processes) {
      process.act(it -> it.wake(executionId));
    }
  }

  private void ask(Ask ask) {
    String executionId = started.get(ask.start());
    Optional<DriverProcess> process = anyAlive(ask.nth() + ask.request().by().length());
    if (executionId == null) {
      return;
    }
    if (process.isEmpty()) {
      after(NOBODY_ALIVE, () -> ask(ask));
      return;
    }
    process.get().act(it -> ask(it, executionId, ask.request()));
  }

  private void ask(DrsOrchestrator orchestrator, String executionId, ExecutionRequest request) {
    String type = request.type().name();
    try {
      orchestrator.executions().request(executionId, request);
      history.accepted(executionId, request);
      tally.count("requests accepted", type);
    } catch (RequestRefusedException e) {
      tally.count("requests refused", type);
    } catch (NotFoundException e) {
      tally.count("requests too early", type);
    }
  }

  private void launch(Stranger stranger) {
    AccountRegion where =
        scenario.servers().stream()
            .filter(server -> server.serverId().equals(stranger.serverId()))
            .map(SimulatedServer::where)
            .findFirst()
            .orElseThrow();
    LaunchCommand.Item item = new LaunchCommand.Item(stranger.serverId(), Optional.empty());
    try {
      world
          .drs()
          .startRecovery(new LaunchCommand(where, List.of(item), stranger.drill(), Map.of()));
    } catch (ServiceException e) {
      tally.count("strangers", "refused");
    }
  }

  private void onEvent(DrsEvent event) {
    if (scenario.withEvents()) {
      processes.forEach(
          process ->
              process.act(it -> it.launchEnded(event.where(), event.jobId(), event.serverId())));
    }
  }

  private void onStatus(String executionId, ExecutionStatus status) {
    int nth = entered.merge(executionId + status, 1, Integer::sum);
    for (Ask ask : scenario.asks()) {
      boolean meant =
          ask.when().equals(Optional.of(status))
              && ask.nth() == nth
              && executionId.equals(started.get(ask.start()));
      if (meant) {
        after(ask.after(), () -> ask(ask));
      }
    }
  }

  private TrialResult result() {
    tally.count("totals", "seeds");
    tally.count("totals", "steps", lives.stream().mapToLong(Life::tasks).sum());
    tally.count("totals", "calls of DRS", world.calls().total());
    scenario.faults().forEach(fault -> tally.count("faults", fault.kind().name()));
    history.executions().forEach(it -> tally.count("executions", it.status().name()));
    List<ExecutionEvent> events = new ArrayList<>();
    history.executions().forEach(it -> events.addAll(history.events(it.executionId())));
    Optional<Violation> violation = history.violations().stream().findFirst();
    return new TrialResult(scenario, violation, Digest.of(events, world.record()), events, tally);
  }

  private static SimulatedWorld world(Scenario scenario) {
    WorldBuilder builder =
        SimulatedWorld.builder().seed(scenario.seed()).startingAt(ScenarioMaker.BEGINNING);
    scenario.quotas().forEach(builder::quotas);
    return builder.servers(scenario.servers()).faults(scenario.faults()).build();
  }

  private static ScriptedHealth health(Scenario scenario, SimulatedWorld world) {
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

  private static Circumstances circumstances(Scenario scenario) {
    Set<String> strangers = new HashSet<>();
    scenario.strangers().forEach(stranger -> strangers.add(stranger.serverId()));
    return new Circumstances(
        scenario.faults(), scenario.processes(), strangers, scenario.isUntroubled());
  }
}
