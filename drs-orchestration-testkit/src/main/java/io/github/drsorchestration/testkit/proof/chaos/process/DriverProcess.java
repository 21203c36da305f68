package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ProcessFault;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** A process that drives executions, crashes, and is restarted. */
public final class DriverProcess {
  private final VirtualTime time;
  private final List<ProcessFault> processFaults;
  private final Function<Consumer<ProcessFault.Point>, ProcessRun> newRun;
  private final Function<ProcessRun, DrsOrchestrator> newOrchestrator;
  private final AtomicBoolean stalling;
  private final Tally tally;
  private final Map<ProcessFault.Point, Integer> passed = new EnumMap<>(ProcessFault.Point.class);
  private ProcessRun run;
  private DrsOrchestrator orchestrator;

  /**
   * Starts the process.
   *
   * @param processFaults the faults to inject into it
   * @param newRun starts a run that reports the points it reaches
   * @param newOrchestrator makes the orchestrator of a run
   * @param stalling whether any process of the trial is stalled
   */
  DriverProcess(
      VirtualTime time,
      List<ProcessFault> processFaults,
      Function<Consumer<ProcessFault.Point>, ProcessRun> newRun,
      Function<ProcessRun, DrsOrchestrator> newOrchestrator,
      AtomicBoolean stalling,
      Tally tally) {
    this.time = time;
    this.processFaults = processFaults;
    this.newRun = newRun;
    this.newOrchestrator = newOrchestrator;
    this.stalling = stalling;
    this.tally = tally;
    this.run = newRun.apply(this::inject);
    this.orchestrator = newOrchestrator.apply(run);
  }

  boolean isRunning() {
    return !run.isCrashed();
  }

  /** Uses the orchestrator, which may crash the process. */
  public void act(Consumer<DrsOrchestrator> action) {
    DrsOrchestrator mine = orchestrator;
    run.act(() -> action.accept(mine));
  }

  private void inject(ProcessFault.Point point) {
    int times = passed.merge(point, 1, Integer::sum);
    for (ProcessFault processFault : processFaults) {
      if (processFault.point() == point && processFault.occurrence() == times) {
        tally.count("process faults", processFault.kind() + " " + point);
        if (processFault.kind() == ProcessFault.Kind.CRASH) {
          crash(processFault.duration());
        } else {
          stall(processFault.duration());
        }
      }
    }
  }

  /** Stalls do not nest: a stall within a stall would prolong the outer one. */
  private void stall(Duration duration) {
    if (stalling.compareAndSet(false, true)) {
      time.advance(duration);
      stalling.set(false);
    }
  }

  private void crash(Duration downtime) {
    if (run.isCrashed()) {
      return;
    }
    run.crash();
    time.schedule(time.now().plus(downtime), this::restart);
  }

  private void restart() {
    run = newRun.apply(this::inject);
    orchestrator = newOrchestrator.apply(run);
    act(DrsOrchestrator::resumeUnsettled);
  }
}
