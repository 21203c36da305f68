package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.engine.edge.Ports;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.SequentialIds;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ProcessFault;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.LaunchResultEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The processes that drive the executions of a trial, on one store. */
public final class Fleet {
  private final ChaosScenario scenario;
  private final VirtualTime time;
  private final Supplier<Ports> ports;
  private final Tally tally;
  private final InMemoryProtectionGroupStore groups = new InMemoryProtectionGroupStore();
  private final InMemoryRecoveryPlanStore plans = new InMemoryRecoveryPlanStore();
  private final SequentialIds ids = new SequentialIds();
  private final AtomicBoolean standing = new AtomicBoolean();
  private final List<DriverProcess> processes = new ArrayList<>();
  private final List<ProcessRun> lives = new ArrayList<>();

  /**
   * Prepares them.
   *
   * @param ports what each life of a process finds
   */
  public Fleet(ChaosScenario scenario, VirtualTime time, Supplier<Ports> ports, Tally tally) {
    this.scenario = scenario;
    this.time = time;
    this.ports = ports;
    this.tally = tally;
  }

  public void begin() {
    for (int i = 0; i < scenario.processes(); i++) {
      processes.add(process(i));
    }
    scenario.groups().forEach(groups::create);
    scenario.plans().forEach(plans::create);
  }

  public DriverProcess first() {
    return processes.get(0);
  }

  Optional<DriverProcess> anyAlive(int preferred) {
    for (int i = 0; i < processes.size(); i++) {
      DriverProcess process = processes.get((preferred + i) % processes.size());
      if (process.isAlive()) {
        return Optional.of(process);
      }
    }
    return Optional.empty();
  }

  /** Any number of processes may drive an execution. */
  void driveEverywhere(String executionId) {
    for (DriverProcess process : processes) {
      process.act(it -> it.wake(executionId));
    }
  }

  /** Tells every process of an event of DRS, where the scenario has them sent. */
  public void onEvent(LaunchResultEvent event) {
    if (scenario.withEvents()) {
      processes.forEach(
          process ->
              process.act(it -> it.launchEnded(event.where(), event.jobId(), event.serverId())));
    }
  }

  public long steps() {
    return lives.stream().mapToLong(ProcessRun::tasks).sum();
  }

  private DriverProcess process(int index) {
    List<ProcessFault> mine =
        scenario.mishaps().stream().filter(mishap -> mishap.process() == index).toList();
    return new DriverProcess(
        time,
        mine,
        fate -> {
          ProcessRun life = new ProcessRun(ports.get(), fate);
          lives.add(life);
          return life;
        },
        this::orchestrator,
        standing,
        tally);
  }

  private DrsOrchestrator orchestrator(ProcessRun life) {
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
}
