package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ForwardingExecutionStore;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.memory.RecordingNotifier;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What really happened to the executions of one world, as seen behind the ports, and which
 * invariants were broken. {@link #watch} puts it between an orchestrator and the world.
 */
public final class History {
  private final SimulatedWorld world;
  private final Ports truth;
  private final ScriptedHooks hooks;
  private final RecordingNotifier notifier;
  private final RunConditions conditions;
  private final List<Invariant> invariants;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Execution> executions = new LinkedHashMap<>();
  private final Map<String, List<ExecutionRequest>> accepted = new LinkedHashMap<>();
  private final List<LaunchCall> launchCalls = new ArrayList<>();
  private final Map<String, Instant> healthySince = new HashMap<>();

  /**
   * Begins a history.
   *
   * @param truth the unwatched ports
   */
  public History(
      SimulatedWorld world,
      Ports truth,
      ScriptedHooks hooks,
      RecordingNotifier notifier,
      RunConditions conditions,
      List<Invariant> invariants) {
    this.world = world;
    this.truth = truth;
    this.hooks = hooks;
    this.notifier = notifier;
    this.conditions = conditions;
    this.invariants = List.copyOf(invariants);
  }

  /** The ports, with this history watching what is saved and started through them. */
  public Ports watch() {
    return truth.toBuilder()
        .recoveryService(new ObservedRecoveryService(this, truth.recoveryService()))
        .executionStore(new WatchedStore(this, truth.executionStore()))
        .healthProbe(this::healthy)
        .build();
  }

  /** Notes that a request was accepted: its caller was told that it is on record. */
  public void accepted(String executionId, ExecutionRequest request) {
    accepted.computeIfAbsent(executionId, id -> new ArrayList<>()).add(request);
  }

  /** Checks what must hold once nothing more happens by itself. */
  public void end() {
    invariants.forEach(invariant -> invariant.ended(this));
  }

  /** Notes that an invariant is broken. */
  public void violated(Invariant invariant, String message) {
    violations.add(new Violation(invariant.name(), message, now()));
  }

  public List<Violation> violations() {
    return violations;
  }

  public Instant now() {
    return world.time().now();
  }

  public SimulatedWorld world() {
    return world;
  }

  /** The unwatched ports. */
  public Ports truth() {
    return truth;
  }

  public ScriptedHooks hooks() {
    return hooks;
  }

  public RecordingNotifier notifier() {
    return notifier;
  }

  public RunConditions conditions() {
    return conditions;
  }

  /** The executions as they were last saved, in the order of their creation. */
  public List<Execution> executions() {
    return List.copyOf(executions.values());
  }

  /** The execution as it was last saved. */
  public Optional<Execution> execution(String executionId) {
    return Optional.ofNullable(executions.get(executionId));
  }

  /** Everything that the store has on record of an execution. */
  public List<ExecutionEvent> events(String executionId) {
    return truth.executionStore().events(executionId, 1, Integer.MAX_VALUE);
  }

  /** The requests whose callers were told that they are on record. */
  public List<ExecutionRequest> acceptedOf(String executionId) {
    return accepted.getOrDefault(executionId, List.of());
  }

  /** The launches that an execution really made, according to the tags of their jobs. */
  public List<RecordedLaunch> launchesOf(String executionId) {
    return world.record().launches().stream()
        .filter(launch -> executionId.equals(launch.tags().get(JobTags.EXECUTION)))
        .toList();
  }

  /** Every call of StartRecovery, in order. */
  public List<LaunchCall> launchCalls() {
    return launchCalls;
  }

  /** When a probe first found this instance healthy, if one has. */
  public Optional<Instant> healthySince(String instanceId) {
    return Optional.ofNullable(healthySince.get(instanceId));
  }

  private boolean healthy(HealthCheck check, RecoveryInstance instance) {
    boolean healthy = truth.healthProbe().healthy(check, instance);
    if (healthy) {
      healthySince.putIfAbsent(instance.instanceId(), now());
    }
    return healthy;
  }

  void saved(Execution after, List<ExecutionEvent> events) {
    Optional<Execution> before = Optional.ofNullable(executions.put(after.executionId(), after));
    SavedStep saved = new SavedStep(before, after, events, now());
    invariants.forEach(invariant -> invariant.saved(saved, this));
  }

  void launched(LaunchCommand command, Optional<RuntimeException> failure, boolean tookEffect) {
    Optional<Execution> execution = execution(command.tags().getOrDefault(JobTags.EXECUTION, ""));
    LaunchCall launched = new LaunchCall(command, execution, failure, tookEffect, now());
    launchCalls.add(launched);
    invariants.forEach(invariant -> invariant.launched(launched, this));
  }

  void changing(ChangeCall change) {
    invariants.forEach(invariant -> invariant.changing(change, this));
  }

  private static final class WatchedStore extends ForwardingExecutionStore {
    private final History history;

    WatchedStore(History history, ExecutionStore next) {
      super(next);
      this.history = history;
    }

    @Override
    public Execution create(Execution execution, List<ExecutionEvent> events) {
      Execution created = super.create(execution, events);
      history.saved(created, events);
      return created;
    }

    @Override
    public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
      Execution saved = super.save(before, after, appended);
      history.saved(saved, appended);
      return saved;
    }
  }
}
