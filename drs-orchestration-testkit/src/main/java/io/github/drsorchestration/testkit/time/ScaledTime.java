package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * Time that passes a fixed number of times faster than another: for an orchestrator whose simulated
 * DRS runs in another process at a multiple of real time. Both must agree on the time, so the start
 * should be taken from the server.
 *
 * <pre>{@code
 * Time minutesAsSeconds = new ScaledTime(new SystemTime(), clockOfTheServer, 60);
 * }</pre>
 */
public final class ScaledTime implements Time {

  private final Time real;
  private final Instant realStart;
  private final Instant start;
  private final double factor;

  /**
   * Makes a time that begins now.
   *
   * @param real the time that it follows
   * @param start the time at this moment
   * @param factor how many times faster than {@code real}; above zero
   */
  public ScaledTime(Time real, Instant start, double factor) {
    if (!(factor > 0)) {
      throw new InvalidValueException("factor", "must be above zero, is " + factor);
    }
    this.real = real;
    this.realStart = real.now();
    this.start = start;
    this.factor = factor;
  }

  @Override
  public Instant now() {
    return start.plus(times(Duration.between(realStart, real.now()), factor));
  }

  @Override
  public Wakeup schedule(Instant at, Runnable task) {
    Duration fromStart = times(Duration.between(start, at), 1 / factor);
    // Rounding must not make a task early.
    return real.schedule(realStart.plus(fromStart).plusNanos(1_000), task);
  }

  @Override
  public Duration during(Duration period) {
    return times(period, factor);
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofNanos(Math.round(duration.toNanos() * factor));
  }
}
