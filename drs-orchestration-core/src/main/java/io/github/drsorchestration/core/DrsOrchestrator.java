package io.github.drsorchestration.core;

import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.driver.Driver;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.core.service.account.TargetAccounts;
import io.github.drsorchestration.core.service.capacity.Capacities;
import io.github.drsorchestration.core.service.configuration.Configurations;
import io.github.drsorchestration.core.service.coverage.PlanProposals;
import io.github.drsorchestration.core.service.coverage.ProtectionGaps;
import io.github.drsorchestration.core.service.coverage.TagSchemes;
import io.github.drsorchestration.core.service.disaster.Disasters;
import io.github.drsorchestration.core.service.drill.Drills;
import io.github.drsorchestration.core.service.ec2.LaunchChoices;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.health.SystemHealth;
import io.github.drsorchestration.core.service.launch.ExistingTargets;
import io.github.drsorchestration.core.service.launch.LaunchSettingsRuns;
import io.github.drsorchestration.core.service.lifecycle.ServerActions;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import io.github.drsorchestration.core.service.readiness.PlanReadiness;
import io.github.drsorchestration.core.service.schedule.ScheduleLoop;
import io.github.drsorchestration.core.service.schedule.ScheduleRunner;
import io.github.drsorchestration.core.service.schedule.Schedules;
import io.github.drsorchestration.core.service.server.ServerInventory;
import io.github.drsorchestration.core.service.server.ServerLaunches;
import io.github.drsorchestration.core.service.staging.ExtendedServers;
import io.github.drsorchestration.core.service.tagsync.TagSync;
import io.github.drsorchestration.core.service.trigger.Triggers;
import io.github.drsorchestration.core.service.watch.PlaceWatch;
import io.github.drsorchestration.core.service.window.MaintenanceWindows;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Brings whole applications back: keeps protection groups and recovery plans, and drives executions
 * of them on threads of the embedding service. Safe for use by many threads, and by many processes
 * on one store.
 *
 * <pre>{@code
 * DrsOrchestrator orchestrator =
 *     DrsOrchestrator.builder()
 *         .recoveryService(recovery)
 *         .protectionGroupStore(groups)
 *         .recoveryPlanStore(plans)
 *         .executionStore(executions)
 *         .serverClaims(claims)
 *         .build();
 * orchestrator.resumeUnsettled();
 *
 * Actor ada = Actor.of("ada");
 * orchestrator.groups().create(databases, ada);
 * orchestrator.plans().create(plan, ada);
 * Execution execution =
 *     orchestrator
 *         .executions()
 *         .start(
 *             StartRequest.builder()
 *                 .planId(plan.planId())
 *                 .kind(ExecutionKind.DRILL)
 *                 .by(ada)
 *                 .build());
 * }</pre>
 */
public final class DrsOrchestrator implements AutoCloseable {

  private final ProtectionGroups groups;
  private final RecoveryPlans plans;
  private final Executions executions;
  private final Disasters disasters;
  private final Configurations configurations;
  private final ServerInventory servers;
  private final LaunchChoices launchChoices;
  private final ServerLaunches serverLaunches;
  private final ServerActions serverActions;
  private final ExtendedServers extendedServers;
  private final TagSchemes tagSchemes;
  private final ProtectionGaps protectionGaps;
  private final PlanProposals planProposals;
  private final LaunchSettingsRuns launchSettings;
  private final ExistingTargets existingTargets;
  private final TagSync tagSync;
  private final TargetAccounts accounts;
  private final Capacities capacity;
  private final SystemHealth health;
  private final Drills drills;
  private final PlanReadiness readiness;
  private final MaintenanceWindows windows;
  private final Schedules schedules;
  private final Triggers triggers;
  private final List<ScheduleLoop> loops = new CopyOnWriteArrayList<>();
  private final Ports ports;
  private final ExecutionEngine engine;
  private final ExecutionStore store;
  private final Driver driver;

  DrsOrchestrator(Ports ports, ExecutionEngine engine, Driver driver) {
    this.ports = ports;
    this.engine = engine;
    this.store = ports.executionStore();
    this.driver = driver;
    engine.wakeBy(driver::wake);
    this.launchChoices = new LaunchChoices(ports);
    this.groups = new ProtectionGroups(ports, launchChoices);
    this.plans = new RecoveryPlans(ports);
    this.executions = new Executions(ports, plans, engine, driver);
    this.disasters = new Disasters(ports, executions);
    this.configurations = new Configurations(ports, groups, plans);
    this.servers = new ServerInventory(ports);
    this.serverLaunches = new ServerLaunches(ports, launchChoices);
    this.serverActions = new ServerActions(ports);
    this.extendedServers = new ExtendedServers(ports);
    this.tagSchemes = new TagSchemes(ports);
    this.protectionGaps = new ProtectionGaps(ports);
    this.planProposals = new PlanProposals(ports);
    this.existingTargets = new ExistingTargets(ports, serverLaunches);
    this.launchSettings = new LaunchSettingsRuns(ports, groups, servers);
    this.tagSync = new TagSync(ports);
    this.accounts = new TargetAccounts(ports);
    this.capacity = new Capacities(ports);
    this.health = new SystemHealth(ports);
    this.drills = new Drills(ports, executions);
    this.readiness = new PlanReadiness(ports, plans, executions, launchSettings);
    this.windows = new MaintenanceWindows(ports, plans);
    this.schedules = new Schedules(ports, plans);
    this.triggers = new Triggers(ports, plans, executions, windows);
  }

  /** Collects the ports; what is not given has a default where one is possible. */
  public static OrchestratorBuilder builder() {
    return new OrchestratorBuilder();
  }

  public ProtectionGroups groups() {
    return groups;
  }

  public RecoveryPlans plans() {
    return plans;
  }

  public Executions executions() {
    return executions;
  }

  /** Many plans, started as one disaster. */
  public Disasters disasters() {
    return disasters;
  }

  /** Everything that is stored, as one document and back. */
  public Configurations configurations() {
    return configurations;
  }

  /** What DRS has in accounts and Regions. */
  public ServerInventory servers() {
    return servers;
  }

  /** How single servers are launched. */
  public ServerLaunches serverLaunches() {
    return serverLaunches;
  }

  /** What begins, ends and forgets the replication of servers. */
  public ServerActions serverActions() {
    return serverActions;
  }

  /** Servers that one account replicates and another launches. */
  public ExtendedServers extendedServers() {
    return extendedServers;
  }

  /** Which tags say how machines are to be recovered. */
  public TagSchemes tagSchemes() {
    return tagSchemes;
  }

  /** What is tagged for recovery, and not protected. */
  public ProtectionGaps protectionGaps() {
    return protectionGaps;
  }

  /** Plans that tags propose. */
  public PlanProposals planProposals() {
    return planProposals;
  }

  /** The launch settings of groups, written to their servers and compared with what these have. */
  public LaunchSettingsRuns launchSettings() {
    return launchSettings;
  }

  /** The existing instances that servers are launched into. */
  public ExistingTargets existingTargets() {
    return existingTargets;
  }

  /** What launch settings may name. */
  public LaunchChoices launchChoices() {
    return launchChoices;
  }

  /** The tags of instances, copied to their source servers. */
  public TagSync tagSync() {
    return tagSync;
  }

  /** The accounts whose servers are recovered. */
  public TargetAccounts accounts() {
    return accounts;
  }

  /** How much room the quotas leave. */
  public Capacities capacity() {
    return capacity;
  }

  /** Whether the stores and the accounts answer. */
  public SystemHealth health() {
    return health;
  }

  /** Drills that are attended to from start to clean-up, while {@link #runSchedules} goes on. */
  public Drills drills() {
    return drills;
  }

  /** Whether plans would do, and how one knows. */
  public PlanReadiness readiness() {
    return readiness;
  }

  /** Times in which nothing starts by itself. */
  public MaintenanceWindows maintenanceWindows() {
    return windows;
  }

  /** What is done again and again, while {@link #runSchedules} goes on. */
  public Schedules schedules() {
    return schedules;
  }

  /** Starts that alarms and events ask for. */
  public Triggers triggers() {
    return triggers;
  }

  /** What does what is due, for a service that is woken from outside, such as a function. */
  public ScheduleRunner scheduleRunner(AuditLog audit) {
    PlaceWatch watch = new PlaceWatch(ports, health, capacity);
    return new ScheduleRunner(ports, schedules, windows, plans, drills, readiness, watch, audit);
  }

  /**
   * Does what is due in this process from now on, until this orchestrator is closed. Several
   * processes may do so; each due moment is taken by one of them.
   *
   * @param audit where it is put down
   * @param workers where it is done
   */
  public void runSchedules(AuditLog audit, Executor workers) {
    loops.add(ScheduleLoop.start(scheduleRunner(audit), ports.time(), workers));
  }

  /** Takes up every execution that is not settled. Call it when the service starts. */
  public void resumeUnsettled() {
    store.unsettled().forEach(driver::wake);
  }

  /** Takes the next step of an execution now, for example because an approval was answered. */
  public void wake(String executionId) {
    driver.wake(executionId);
  }

  /**
   * Drives an execution to its end in this process, whichever process started it. Whoever waits
   * without a bound waits as long as people take to approve or resume.
   *
   * @return completes with the execution when it has ended and its events are published; is
   *     cancelled when this orchestrator is closed before
   */
  public CompletableFuture<Execution> whenSettled(String executionId) {
    executions.get(executionId);
    return driver.drive(executionId).thenApply(end -> executions.get(executionId));
  }

  /**
   * Takes the event, sent by way of EventBridge, that a server's launch has ended, well or not.
   * Events only bring the next look forward: none is needed, and none is trusted without a look.
   *
   * @param where the account and Region that the event came from
   * @param jobId the job of the launch
   * @param serverId the source server
   */
  public void launchEnded(AccountRegion where, String jobId, String serverId) {
    if (engine.launchEnded(where, jobId, serverId)) {
      driver.wakeAll();
    }
  }

  /** How many executions are being driven in this process. */
  public int driving() {
    return driver.driving();
  }

  /**
   * Stops driving. What goes on in DRS goes on, and everything that is needed to continue is in the
   * store.
   */
  @Override
  public void close() {
    loops.forEach(ScheduleLoop::close);
    driver.close();
  }
}
