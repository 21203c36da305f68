package io.github.drsorchestration.testkit.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.RecordingNotifier;
import io.github.drsorchestration.testkit.memory.ScriptedApprovals;
import io.github.drsorchestration.testkit.memory.ScriptedHealth;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.memory.SequentialIds;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One or more processes of an embedding service on the same stores, which may crash at any
 * {@linkplain CrashPoints point} and are restarted half a minute later.
 */
final class CrashableProcess {

  private static final ObjectMapper JSON = DomainJson.mapper();
  private static final Duration DOWN = Duration.ofSeconds(30);

  final SimulatedWorld world;
  final CrashPoints points = new CrashPoints();
  final InMemoryExecutionStore executions = new InMemoryExecutionStore();
  final ScriptedApprovals approvals;
  final ScriptedHooks hooks;
  final ScriptedHealth health;
  final RecordingNotifier notifier = new RecordingNotifier();
  private final InMemoryProtectionGroupStore groups = new InMemoryProtectionGroupStore();
  private final InMemoryRecoveryPlanStore plans = new InMemoryRecoveryPlanStore();
  private final InMemoryServerClaims claims = new InMemoryServerClaims();
  private final SequentialIds ids = new SequentialIds();
  private final TreeMap<Instant, List<Runnable>> visits = new TreeMap<>();
  private final List<DrsOrchestrator> processes = new ArrayList<>();

  CrashableProcess(SimulatedWorld world, int count, RecoveryPlan plan) {
    this.world = world;
    this.approvals = new ScriptedApprovals(world.time());
    this.hooks = new ScriptedHooks(world.time());
    this.health = new ScriptedHealth(world.time(), world::launchedAt);
    for (int i = 0; i < count; i++) {
      processes.add(newProcess());
    }
    plan.allGroupIds().forEach(id -> first().groups().create(Cast.group(id), Scene.OPERATOR));
    first().plans().create(plan, Scene.OPERATOR);
  }

  DrsOrchestrator first() {
    return processes.get(0);
  }

  Execution execution(String executionId) {
    return executions.find(executionId).orElseThrow();
  }

  /** Somebody does something at this moment, and again later where the process ended in it. */
  void visit(String time, Runnable action) {
    visits
        .computeIfAbsent(world.start().plus(Scene.duration(time)), none -> new ArrayList<>())
        .add(action);
  }

  /** Asks something of an execution, unless it is on record already. */
  void request(String executionId, ExecutionRequest request) {
    boolean made =
        first().executions().events(executionId).stream()
            .anyMatch(event -> request.type().name().equals(event.flatDetails().get("request")));
    if (!made) {
      first().executions().request(executionId, request);
    }
  }

  /** Runs the world and all visits until nothing happens any more; returns how often it crashed. */
  int run() {
    int crashes = 0;
    while (true) {
      runToTheEnd();
      if (!points.isDead()) {
        return crashes;
      }
      crashes++;
      restart();
    }
  }

  private void runToTheEnd() {
    while (!visits.isEmpty() && runUntil(visits.firstKey())) {
      visit(visits.firstEntry().getValue());
      if (points.isDead()) {
        return;
      }
      visits.pollFirstEntry();
    }
    while (!points.isDead() && world.time().runNext()) {
      // Running the task is all there is to do.
    }
  }

  /** Returns whether it lived that long. */
  private boolean runUntil(Instant moment) {
    while (!points.isDead()
        && world.time().nextTaskAt().filter(at -> !at.isAfter(moment)).isPresent()) {
      world.time().runNext();
    }
    if (!points.isDead()) {
      world.time().runUntil(later(moment, world.time().now()));
    }
    return !points.isDead();
  }

  private static void visit(List<Runnable> actions) {
    try {
      while (!actions.isEmpty()) {
        actions.get(0).run();
        actions.remove(0);
      }
    } catch (Crash crash) {
      // the visitor comes again
    }
  }

  private void restart() {
    points.revive();
    processes.forEach(DrsOrchestrator::close);
    processes.replaceAll(old -> newProcess());
    Instant again = world.time().now().plus(DOWN);
    world.time().runUntil(again);
    processes.forEach(DrsOrchestrator::resumeUnsettled);
  }

  /** All processes drive what is in the store, whoever started it. */
  void shareTheWork() {
    processes.forEach(DrsOrchestrator::resumeUnsettled);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private DrsOrchestrator newProcess() {
    return DrsOrchestrator.builder()
        .time(world.time())
        .ids(ids)
        .workers(Runnable::run)
        .recoveryService(points.around(RecoveryService.class, world.drs()))
        .quotaSource(world)
        .accountAccess(world)
        .protectionGroupStore(groups)
        .recoveryPlanStore(plans)
        .executionStore(points.around(ExecutionStore.class, new Written(executions)))
        .serverClaims(points.around(ServerClaims.class, claims))
        .approvalGate(points.around(ApprovalGate.class, approvals))
        .hookRunner(points.around(HookRunner.class, hooks))
        .healthProbe(health)
        .notifier(points.around(Notifier.class, notifier))
        .build();
  }

  /** A store from which an execution comes back as its JSON says, like from a real one. */
  private static final class Written implements ExecutionStore {
    private final InMemoryExecutionStore store;
    private Optional<Execution> read = Optional.empty();

    Written(InMemoryExecutionStore store) {
      this.store = store;
    }

    @Override
    public Execution create(Execution execution, List<ExecutionEvent> events) {
      return store.create(execution, events);
    }

    @Override
    public Optional<Execution> find(String executionId) {
      Optional<Execution> present = store.find(executionId);
      boolean same =
          present.map(Execution::executionId).equals(read.map(Execution::executionId))
              && present.map(Execution::version).equals(read.map(Execution::version));
      if (!same) {
        read = present.map(Written::readAgain);
      }
      return read;
    }

    @Override
    public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
      return store.save(before, after, appended);
    }

    @Override
    public List<ExecutionEvent> events(String executionId, long fromSequence, int limit) {
      return store.events(executionId, fromSequence, limit);
    }

    @Override
    public Page<ExecutionSummary> list(ExecutionQuery query, PageRequest request) {
      return store.list(query, request);
    }

    @Override
    public List<String> unsettled() {
      return store.unsettled();
    }

    @Override
    public void delete(String executionId, long version) {
      store.delete(executionId, version);
    }

    private static Execution readAgain(Execution execution) {
      try {
        return JSON.readValue(JSON.writeValueAsString(execution), Execution.class);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
