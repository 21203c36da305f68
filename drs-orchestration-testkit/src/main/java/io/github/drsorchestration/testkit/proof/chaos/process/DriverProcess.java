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

/** A process that drives executions, dies, and is started again by whoever operates it. */
public final class DriverProcess {
  private final VirtualTime time;
  private final List<ProcessFault> mishaps;
  private final Function<Consumer<ProcessFault.Point>, ProcessRun> birth;
  private final Function<ProcessRun, DrsOrchestrator> work;
  private final AtomicBoolean standing;
  private final Tally tally;
  private final Map<ProcessFault.Point, Integer> passed = new EnumMap<>(ProcessFault.Point.class);
  private ProcessRun life;
  private DrsOrchestrator orchestrator;

  /**
   * Starts the process.
   *
   * @param mishaps what happens to it
   * @param birth makes a life that tells of the points it gets to
   * @param work makes the orchestrator of a life
   * @param standing whether any process of the trial stands still
   */
  DriverProcess(
      VirtualTime time,
      List<ProcessFault> mishaps,
      Function<Consumer<ProcessFault.Point>, ProcessRun> birth,
      Function<ProcessRun, DrsOrchestrator> work,
      AtomicBoolean standing,
      Tally tally) {
    this.time = time;
    this.mishaps = mishaps;
    this.birth = birth;
    this.work = work;
    this.standing = standing;
    this.tally = tally;
    this.life = birth.apply(this::strike);
    this.orchestrator = work.apply(life);
  }

  boolean isAlive() {
    return !life.isOver();
  }

  /** Does something with the orchestrator, which may kill the process. */
  public void act(Consumer<DrsOrchestrator> action) {
    DrsOrchestrator mine = orchestrator;
    life.act(() -> action.accept(mine));
  }

  private void strike(ProcessFault.Point point) {
    int times = passed.merge(point, 1, Integer::sum);
    for (ProcessFault mishap : mishaps) {
      if (mishap.point() == point && mishap.occurrence() == times) {
        tally.count("mishaps", mishap.kind() + " " + point);
        if (mishap.kind() == ProcessFault.Kind.CRASH) {
          die(mishap.duration());
        } else {
          standStill(mishap.duration());
        }
      }
    }
  }

  /** Nobody stands still within another's standstill, which would make that one longer. */
  private void standStill(Duration duration) {
    if (standing.compareAndSet(false, true)) {
      time.advance(duration);
      standing.set(false);
    }
  }

  private void die(Duration down) {
    if (life.isOver()) {
      return;
    }
    life.end();
    time.schedule(time.now().plus(down), this::rise);
  }

  private void rise() {
    life = birth.apply(this::strike);
    orchestrator = work.apply(life);
    act(DrsOrchestrator::resumeUnsettled);
  }
}
