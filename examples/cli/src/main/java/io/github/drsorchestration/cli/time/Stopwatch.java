package io.github.drsorchestration.cli.time;

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
}
