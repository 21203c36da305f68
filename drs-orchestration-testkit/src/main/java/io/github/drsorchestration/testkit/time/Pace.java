package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How fast virtual time runs for an audience: as fast as possible, or at a multiple of real time.
 * This is the only class of the testkit that waits.
 */
public final class Pace {

  private static final Duration FRAME = Duration.ofMillis(100);

  private final double timesReal;
  private final Stopwatch stopwatch;

  private Pace(double timesReal, Stopwatch stopwatch) {
    this.timesReal = timesReal;
    this.stopwatch = stopwatch;
  }

  /** Never waits. */
  public static Pace asFastAsPossible() {
    return new Pace(Double.POSITIVE_INFINITY, Stopwatch.REAL);
  }

  /**
   * Waits, so that virtual time passes this many times faster than real time.
   *
   * @param factor above zero; at 60 an hour takes a minute
   */
  public static Pace timesRealTime(double factor) {
    return timesRealTime(factor, Stopwatch.REAL);
  }

  static Pace timesRealTime(double factor, Stopwatch stopwatch) {
    if (!(factor > 0)) {
      throw new InvalidValueException("factor", "must be above zero, is " + factor);
    }
    return new Pace(factor, stopwatch);
  }

  /**
   * Runs the tasks of {@code time} until {@code done} or until none is left.
   *
   * @param time the time to drive, which nothing else may drive meanwhile
   * @param done checked before every task or frame
   * @param tick called with the virtual time after each task, or ten times per real second
   */
  public void run(VirtualTime time, BooleanSupplier done, Consumer<Instant> tick) {
    if (Double.isInfinite(timesReal)) {
      runAtOnce(time, done, tick);
    } else {
      runInFrames(time, done, tick);
    }
  }

  private static void runAtOnce(VirtualTime time, BooleanSupplier done, Consumer<Instant> tick) {
    while (!done.getAsBoolean() && time.runNext()) {
      tick.accept(time.now());
    }
  }

  private void runInFrames(VirtualTime time, BooleanSupplier done, Consumer<Instant> tick) {
    Instant virtualStart = time.now();
    Duration realStart = stopwatch.elapsed();
    while (!done.getAsBoolean() && time.nextTaskAt().isPresent()) {
      stopwatch.sleep(FRAME);
      Instant frame = virtualStart.plus(scaled(stopwatch.elapsed().minus(realStart)));
      runUntil(time, frame, done);
      tick.accept(time.now());
    }
  }

  private static void runUntil(VirtualTime time, Instant frame, BooleanSupplier done) {
    while (!done.getAsBoolean() && time.nextTaskAt().filter(at -> !at.isAfter(frame)).isPresent()) {
      time.runNext();
    }
    if (!done.getAsBoolean()) {
      time.runUntil(frame);
    }
  }

  private Duration scaled(Duration real) {
    return Duration.ofNanos(Math.round(real.toNanos() * timesReal));
  }

  /** Real time, as far as this package needs it. */
  interface Stopwatch {

    Stopwatch REAL = new RealStopwatch();

    Duration elapsed();

    void sleep(Duration duration);
  }

  private static final class RealStopwatch implements Stopwatch {

    @Override
    public Duration elapsed() {
      return Duration.ofNanos(System.nanoTime());
    }

    @Override
    public void sleep(Duration duration) {
      try {
        Thread.sleep(duration.toMillis());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while pacing virtual time", interrupted);
      }
    }
  }
}
