package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for a time that passes by itself. */
final class RealWait {

  private RealWait() {}

  /** A timer with one thread runs what was due before this first. */
  static void letPass(Time time, Duration duration) {
    CountDownLatch passed = new CountDownLatch(1);
    time.schedule(time.now().plus(duration), passed::countDown);
    try {
      if (!passed.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("time stands still");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
