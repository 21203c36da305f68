package io.github.drsorchestration.benchmarks.time;

import java.time.Duration;

/** How much real time has passed. */
@FunctionalInterface
public interface Stopwatch {

  Duration elapsed();

  /** One that starts now. */
  static Stopwatch started() {
    long start = System.nanoTime();
    return () -> Duration.ofNanos(System.nanoTime() - start);
  }

  /** How long something takes. */
  static Duration time(Runnable work) {
    Stopwatch watch = started();
    work.run();
    return watch.elapsed();
  }
}
