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
  private final AtomicBoolean stalling = new AtomicBoolean();
  private final List<DriverProcess> processes = new ArrayList<>();
  private final List<ProcessRun> runs = new ArrayList<>();

  /**
   * Prepares the processes.
   *
   * @param ports makes the ports of each run of a process
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

  Optional<DriverProcess> anyRunning(int preferred) {
    for (int i = 0; i < processes.size(); i++) {
      DriverProcess process = processes.get((preferred + i) % processes.size());
      if (process.isRunning()) {
        return Optional.of(process);
      }
    }
    return Optional.empty();
  }

  /** Makes every process drive an execution, as any number of them may. */
  void driveEverywhere(String executionId) {
    for (DriverProcess process : processes) {
      process.act(it -> it.wake(executionId));
    }
  }

  /** Passes an event of DRS to every process, where the scenario delivers events. */
  public void onEvent(LaunchResultEvent event) {
    if (scenario.withEvents()) {
      processes.forEach(
          process ->
              process.act(it -> it.launchEnded(event.where(), event.jobId(), event.serverId())));
    }
  }

  public long steps() {
    return runs.stream().mapToLong(ProcessRun::tasks).sum();
  }

  private DriverProcess process(int index) {
    List<ProcessFault> mine =
        scenario.processFaults().stream()
            .filter(processFault -> processFault.process() == index)
            .toList();
    return new DriverProcess(
        time,
        mine,
        reached -> {
          ProcessRun run = new ProcessRun(ports.get(), reached);
          runs.add(run);
          return run;
        },
        this::orchestrator,
        stalling,
        tally);
  }

  private DrsOrchestrator orchestrator(ProcessRun run) {
    Ports ports = run.ports();
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
