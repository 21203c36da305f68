package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until it is driven, and then jumps to the next task. Tasks run one at a
 * time on the thread that drives it, ordered by their times and then by when they were scheduled.
 * Other threads may read the time and schedule tasks.
 */
public final class VirtualTime implements Time {

  private final TreeSet<Task> tasks =
      new TreeSet<>(Comparator.comparing(Task::at).thenComparingLong(Task::sequence));

  /** How long a call takes that never ends. */
  public static final Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();

  /** A caller that cannot do anything else is stuck for as long as any simulation goes on. */
  private static final Duration STUCK = Duration.ofDays(30);

  private final VirtualCalls calls = new VirtualCalls(this);
  private Instant now;
  private long scheduled;
  private @Nullable Duration measured;

  private VirtualTime(Instant start) {
    this.now = start;
  }

  public static VirtualTime startingAt(Instant start) {
    return new VirtualTime(start);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized Wakeup schedule(Instant at, Runnable action) {
    Task task = new Task(at.isBefore(now) ? now : at, scheduled++, action);
    tasks.add(task);
    return () -> forget(task);
  }

  /** Makes calls side by side: each takes the time that is spent in it by {@link #spend}. */
  @Override
  public Calls calls() {
    return calls;
  }

  /**
   * What is called takes time: within one of the {@link #calls}, the caller is answered later;
   * elsewhere time goes on now.
   */
  public void spend(Duration duration) {
    Duration soFar = measured;
    if (duration.isZero()) {
      return;
    }
    if (soFar == null) {
      advance(duration.equals(FOR_EVER) ? STUCK : duration);
    } else {
      boolean endless = soFar.equals(FOR_EVER) || duration.equals(FOR_EVER);
      measured = endless ? FOR_EVER : soFar.plus(duration);
    }
  }

  /** How much time is spent in a call, which does not go on meanwhile. */
  Duration measure(Runnable call) {
    Duration outer = measured;
    measured = Duration.ZERO;
    try {
      call.run();
      return measured;
    } finally {
      measured = outer;
    }
  }

  /** When the next task is due; empty if there is none. */
  public synchronized Optional<Instant> nextTaskAt() {
    return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.first().at());
  }

  /**
   * Jumps to the next task and runs it.
   *
   * @return whether there was one
   */
  public boolean runNext() {
    return runNextUntil(Instant.MAX);
  }

  /** Runs tasks, including those that the tasks schedule, until there are none left. */
  public void runUntilIdle() {
    while (runNext()) {
      // Running the task is all there is to do.
    }
  }

  /** Runs every task that is due by the given moment, then sets the time to that moment. */
  public void runUntil(Instant moment) {
    while (runNextUntil(moment)) {
      // Running the task is all there is to do.
    }
    synchronized (this) {
      if (now.isBefore(moment)) {
        now = moment;
      }
    }
  }

  /** Advances the time by this much, running every task that becomes due. */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new InvalidValueException("duration", "must not be negative, is " + duration);
    }
    runUntil(now().plus(duration));
  }

  @Override
  public String toString() {
    return now() + nextTaskAt().map(at -> ", next task at " + at).orElse(", nothing planned");
  }

  private boolean runNextUntil(Instant moment) {
    Task task = takeDueBy(moment);
    if (task == null) {
      return false;
    }
    Duration outer = measured;
    measured = null;
    try {
      task.action().run();
    } finally {
      measured = outer;
    }
    return true;
  }

  private synchronized @Nullable Task takeDueBy(Instant moment) {
    if (tasks.isEmpty() || tasks.first().at().isAfter(moment)) {
      return null;
    }
    Task task = tasks.pollFirst();
    if (task != null) {
      now = task.at();
    }
    return task;
  }

  private synchronized void forget(Task task) {
    tasks.remove(task);
  }

  private record Task(Instant at, long sequence, Runnable action) {}
}
