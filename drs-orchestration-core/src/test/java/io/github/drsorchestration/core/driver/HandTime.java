package io.github.drsorchestration.core.driver;

import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that a test moves on by hand. */
public final class HandTime implements Time {

  private final List<Task> tasks = new ArrayList<>();
  private Instant now;

  private record Task(Instant at, Runnable action) {}

  public HandTime(Instant start) {
    this.now = start;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Wakeup schedule(Instant at, Runnable action) {
    Task task = new Task(at.isBefore(now) ? now : at, action);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  /** The moments for which something is planned, in order. */
  List<Instant> planned() {
    return tasks.stream().map(Task::at).sorted().toList();
  }

  /** Lets time pass and runs what is due, what becomes due thereby included. */
  public void advance(Duration duration) {
    Instant end = now.plus(duration);
    while (true) {
      Task next = tasks.stream().min(Comparator.comparing(Task::at)).orElse(null);
      if (next == null || next.at().isAfter(end)) {
        break;
      }
      tasks.remove(next);
      now = next.at();
      next.action().run();
    }
    now = end;
  }
}
