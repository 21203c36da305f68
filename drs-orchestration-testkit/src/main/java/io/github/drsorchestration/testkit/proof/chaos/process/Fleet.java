package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
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
  private final Ports truth;
  private final Supplier<Ports> ports;
  private final Tally tally;
  private final AtomicBoolean stalling = new AtomicBoolean();
  private final List<DriverProcess> processes = new ArrayList<>();
  private final List<ProcessRun> runs = new ArrayList<>();

  /**
   * Prepares the processes.
   *
   * @param truth the ports with nothing between
   * @param ports makes the ports of each run of a process
   */
  public Fleet(
      ChaosScenario scenario, VirtualTime time, Ports truth, Supplier<Ports> ports, Tally tally) {
    this.scenario = scenario;
    this.time = time;
    this.truth = truth;
    this.ports = ports;
    this.tally = tally;
  }

  public void begin() {
    for (int i = 0; i < scenario.processes(); i++) {
      processes.add(process(i));
    }
    scenario.groups().forEach(truth.protectionGroupStore()::create);
    scenario.plans().forEach(truth.recoveryPlanStore()::create);
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
    return DrsOrchestrator.builder().ports(run.ports()).workers(Runnable::run).build();
  }
}
