package io.github.drsorchestration.testkit.chaos;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.DrsEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The processes that drive the executions of a trial, on one store. */
final class Fleet {
  private final Scenario scenario;
  private final VirtualTime time;
  private final Ports truth;
  private final Supplier<Ports> ports;
  private final Tally tally;
  private final AtomicBoolean standing = new AtomicBoolean();
  private final List<DriverProcess> processes = new ArrayList<>();
  private final List<Life> lives = new ArrayList<>();

  /**
   * Prepares them.
   *
   * @param truth the ports without anything between
   * @param ports what each life of a process finds
   */
  Fleet(Scenario scenario, VirtualTime time, Ports truth, Supplier<Ports> ports, Tally tally) {
    this.scenario = scenario;
    this.time = time;
    this.truth = truth;
    this.ports = ports;
    this.tally = tally;
  }

  void begin() {
    for (int i = 0; i < scenario.processes(); i++) {
      processes.add(process(i));
    }
    scenario.groups().forEach(truth.protectionGroupStore()::create);
    scenario.plans().forEach(truth.recoveryPlanStore()::create);
  }

  DriverProcess first() {
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
  void onEvent(DrsEvent event) {
    if (scenario.withEvents()) {
      processes.forEach(
          process ->
              process.act(it -> it.launchEnded(event.where(), event.jobId(), event.serverId())));
    }
  }

  long steps() {
    return lives.stream().mapToLong(Life::tasks).sum();
  }

  private DriverProcess process(int index) {
    List<Mishap> mine =
        scenario.mishaps().stream().filter(mishap -> mishap.process() == index).toList();
    return new DriverProcess(
        time,
        mine,
        fate -> {
          Life life = new Life(ports.get(), fate);
          lives.add(life);
          return life;
        },
        this::orchestrator,
        standing,
        tally);
  }

  private DrsOrchestrator orchestrator(Life life) {
    return DrsOrchestrator.builder().ports(life.ports()).workers(Runnable::run).build();
  }
}
