package io.github.drsorchestration.testkit;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.SimulationMark;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.ec2.InMemoryLaunchResources;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.InMemoryTargetAccountStore;
import io.github.drsorchestration.testkit.memory.RecordingNotifier;
import io.github.drsorchestration.testkit.memory.ScriptedApprovals;
import io.github.drsorchestration.testkit.memory.ScriptedHealth;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.memory.SequentialIds;
import io.github.drsorchestration.testkit.notification.InMemoryMailSubscriptions;
import io.github.drsorchestration.testkit.notification.ScriptedChannel;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.RunConditions;
import io.github.drsorchestration.testkit.proof.invariant.Invariants;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.LaunchResultEvent;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An orchestrator in a simulated world: stores in memory, scripted approvers and hooks, and a clock
 * that jumps from one event to the next. DRS sends an event for every launch that ends. Hours of
 * recovery take milliseconds, and the same seed gives the same history.
 *
 * <pre>{@code
 * SimulatedWorld world =
 *     SimulatedWorld.builder()
 *         .seed(42)
 *         .server(SimulatedServer.of("s-00000000000000db1", place))
 *         .server(SimulatedServer.of("s-0000000000000web1", place))
 *         .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, "s-0000000000000web1"))
 *         .build();
 * Simulation simulation = Simulation.of(world).with(databases, web).with(plan);
 *
 * Execution execution = simulation.run(plan.planId(), ExecutionKind.RECOVERY);
 *
 * assertThat(execution.status()).isEqualTo(ExecutionStatus.PARTIAL);
 * }</pre>
 *
 * <p>A simulation is not thread-safe: everything runs on the caller's thread.
 */
public final class Simulation {

  /** The user who starts executions by default. */
  public static final Actor OPERATOR = Actor.of("operator");

  private final SimulatedWorld world;
  private final InMemoryProtectionGroupStore groups = new InMemoryProtectionGroupStore();
  private final InMemoryRecoveryPlanStore plans = new InMemoryRecoveryPlanStore();
  private final InMemoryExecutionStore executions = new InMemoryExecutionStore();
  private final InMemoryLaunchResources launchResources = new InMemoryLaunchResources();
  private final RecordingNotifier notifier = new RecordingNotifier();
  private final InMemoryMailSubscriptions mailSubscriptions = new InMemoryMailSubscriptions();
  private final ScriptedChannel topic;
  private final ScriptedApprovals approvals;
  private final ScriptedHooks hooks;
  private final ScriptedHealth health;
  private Ports ports;
  private Optional<History> history = Optional.empty();
  private DrsOrchestrator orchestrator;
  private boolean eventsDelivered = true;

  private Simulation(SimulatedWorld world) {
    this.world = world;
    this.approvals = new ScriptedApprovals(world.time());
    this.hooks = new ScriptedHooks(world.time());
    this.topic = new ScriptedChannel(world.time());
    this.health = new ScriptedHealth(world.time(), world::launchedAt);
    this.ports =
        Ports.builder()
            .time(world.time())
            .ids(new SequentialIds())
            .recoveryService(world.drs())
            .quotaSource(world)
            .accountAccess(world)
            .launchResources(launchResources)
            .serverTags(world.serverTags())
            .taggedInstances(world.serverTags())
            .stagingAccounts(world.stagingAccounts())
            .encryptionKeys(world.keys())
            .regionSource(world)
            .protectionGroupStore(groups)
            .recoveryPlanStore(plans)
            .executionStore(executions)
            .serverClaims(new InMemoryServerClaims())
            .targetAccountStore(new InMemoryTargetAccountStore())
            .recordStore(new InMemoryRecordStore())
            .approvalGate(approvals)
            .hookRunner(hooks)
            .healthProbe(health)
            .notifier(notifier)
            .putNotificationChannels(NotificationChannel.TOPIC, topic)
            .mailSubscriptions(mailSubscriptions)
            .build();
    this.orchestrator = newOrchestrator();
    world.onLaunchResult(this::deliver);
  }

  /** A simulation in which nothing has happened yet. */
  public static Simulation of(SimulatedWorld world) {
    return new Simulation(world);
  }

  /**
   * Replaces ports by others, such as a notifier or a health probe of the code under test. What
   * they do takes virtual time where they {@linkplain VirtualTime#spend spend} it. To be called
   * before anything is started.
   */
  public Simulation withPorts(UnaryOperator<Ports.Builder> change) {
    orchestrator.close();
    ports = change.apply(ports.toBuilder()).build();
    orchestrator = newOrchestrator();
    return this;
  }

  /** Adds protection groups. */
  public Simulation with(ProtectionGroup... more) {
    for (ProtectionGroup group : more) {
      orchestrator.groups().create(group, OPERATOR);
    }
    return this;
  }

  /** Adds a recovery plan; its groups must be added first. */
  public Simulation with(RecoveryPlan plan) {
    orchestrator.plans().create(plan, OPERATOR);
    return this;
  }

  /** Starts a plan and runs the world until nothing more happens by itself. */
  public Execution run(String planId, ExecutionKind kind) {
    return run(StartRequest.builder().planId(planId).kind(kind).by(OPERATOR).build());
  }

  /** Starts a plan and runs the world until nothing more happens by itself. */
  public Execution run(StartRequest request) {
    String executionId = start(request);
    runUntilIdle();
    return execution(executionId);
  }

  /** Starts a plan and returns the execution's id; nothing happens until the world is run. */
  public String start(StartRequest request) {
    return orchestrator.executions().start(request).executionId();
  }

  /** Schedules an action, such as a request or another start, after a delay from now. */
  public Simulation after(Duration delay, Runnable action) {
    world.time().schedule(world.time().now().plus(delay), action);
    return this;
  }

  /** Makes a request to an execution now. */
  public Execution request(String executionId, ExecutionRequest request) {
    Execution asked = orchestrator.executions().request(executionId, request);
    history.ifPresent(watching -> watching.accepted(executionId, request));
    return asked;
  }

  /** Runs the world until nothing more happens by itself: every execution has ended. */
  public void runUntilIdle() {
    world.time().runUntilIdle();
  }

  /**
   * Runs the world until a condition holds.
   *
   * @throws IllegalStateException if nothing more happens and it still does not hold
   */
  public void runUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (!world.time().runNext()) {
        throw new IllegalStateException(
            "nothing happens any more at " + world.time().now() + ", and it does not hold yet");
      }
    }
  }

  /**
   * Runs the world until the execution has a status.
   *
   * @return the execution
   * @throws IllegalStateException if it never has
   */
  public Execution runUntil(String executionId, ExecutionStatus status) {
    while (execution(executionId).status() != status) {
      if (!world.time().runNext()) {
        throw new IllegalStateException(
            "execution "
                + executionId
                + " is never "
                + status
                + "; it ended "
                + execution(executionId).status());
      }
    }
    return execution(executionId);
  }

  /**
   * Runs the world until the execution has ended; others may go on.
   *
   * @return the execution
   * @throws IllegalStateException if it never ends, as when nobody resumes it
   */
  public Execution runUntilEnd(String executionId) {
    runUntil(() -> execution(executionId).status().isTerminal());
    return execution(executionId);
  }

  /** Runs the world for this long. */
  public void runFor(Duration duration) {
    world.time().advance(duration);
  }

  /**
   * Crashes the orchestrator between two of its steps, and starts another one on the same stores.
   */
  public void restart() {
    orchestrator.close();
    orchestrator = newOrchestrator();
    orchestrator.resumeUnsettled();
  }

  /**
   * Checks every save and every launch from now on. Must be called before anything is started.
   *
   * @param conditions the conditions that determine what may be expected
   * @param more invariants to check in addition to {@link Invariants#all()}
   * @return the history, whose {@code end()} the caller must call
   */
  public History watch(RunConditions conditions, Invariant... more) {
    orchestrator.close();
    List<Invariant> invariants = new ArrayList<>(Invariants.all());
    invariants.addAll(List.of(more));
    History watching = new History(world, ports, hooks, notifier, conditions, invariants);
    history = Optional.of(watching);
    ports = watching.watch();
    orchestrator = newOrchestrator();
    return watching;
  }

  /**
   * Withholds the events that DRS sends when a launch has ended, which EventBridge delivers
   * otherwise: the end of a job is seen when the job is looked at.
   */
  public Simulation withoutEvents() {
    eventsDelivered = false;
    return this;
  }

  private void deliver(LaunchResultEvent event) {
    if (eventsDelivered) {
      orchestrator.launchEnded(event.where(), event.jobId(), event.serverId());
    }
  }

  /** The execution as it is now. */
  public Execution execution(String executionId) {
    return orchestrator.executions().get(executionId);
  }

  /** The report, marked as that of a simulation. */
  public ExecutionReport report(String executionId) {
    return orchestrator.executions().report(executionId).toBuilder()
        .simulated(
            new SimulationMark(
                Optional.of(world.seed()),
                Optional.empty(),
                Optional.empty(),
                "drs-orchestration-testkit"))
        .build();
  }

  /** The current orchestrator; {@link #restart()} replaces it. */
  public DrsOrchestrator orchestrator() {
    return orchestrator;
  }

  /** What the present orchestrator was given. */
  public Ports ports() {
    return ports;
  }

  public SimulatedWorld world() {
    return world;
  }

  public VirtualTime time() {
    return world.time();
  }

  /** The script of approvers. */
  public ScriptedApprovals approvals() {
    return approvals;
  }

  /** The script of hooks. */
  public ScriptedHooks hooks() {
    return hooks;
  }

  /** The script of health probes. */
  public ScriptedHealth health() {
    return health;
  }

  /** The published events. */
  public RecordingNotifier notifier() {
    return notifier;
  }

  /** What EC2 offers to launches: nothing, until it is added. */
  public InMemoryLaunchResources launchResources() {
    return launchResources;
  }

  /**
   * The channel of mail. A {@link io.github.drsorchestration.core.notification.NotificationRouter}
   * as the notifier sends what happens there.
   */
  public ScriptedChannel topic() {
    return topic;
  }

  /** The addresses that get mail, and their owners. */
  public InMemoryMailSubscriptions mailSubscriptions() {
    return mailSubscriptions;
  }

  public InMemoryExecutionStore executionStore() {
    return executions;
  }

  public InMemoryProtectionGroupStore groupStore() {
    return groups;
  }

  /** The time, and the status of every execution. */
  @Override
  public String toString() {
    return world
        + executions.list(ExecutionQuery.ALL, PageRequest.FIRST).items().stream()
            .map(it -> ", " + it.executionId() + " " + it.status())
            .collect(Collectors.joining());
  }

  private DrsOrchestrator newOrchestrator() {
    return DrsOrchestrator.builder().ports(ports).workers(Runnable::run).build();
  }
}
