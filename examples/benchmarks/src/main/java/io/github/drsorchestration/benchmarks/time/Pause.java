package io.github.drsorchestration.benchmarks.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits in real time. */
public final class Pause {

  private Pause() {}

  public static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Waits until so much time has passed, to within a fraction of a millisecond. */
  public static void until(Stopwatch watch, Duration moment) {
    long left = moment.minus(watch.elapsed()).toNanos();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = moment.minus(watch.elapsed()).toNanos();
    }
  }
}
