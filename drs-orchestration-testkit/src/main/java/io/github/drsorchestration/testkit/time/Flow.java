package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;

/**
 * How virtual time passes for clients that cannot drive it: by itself, at a multiple of real time,
 * or only on command. Not thread-safe: the server that uses it handles one request at a time.
 *
 * <pre>{@code
 * Flow flow = Flow.timesRealTime(60);
 * flow.catchUp(time);   // before every request: a real second later, a virtual minute later
 * }</pre>
 */
public final class Flow {

  private final double timesReal;
  private final Pace.Stopwatch stopwatch;
  private Duration caughtUp;

  Flow(double timesReal, Pace.Stopwatch stopwatch) {
    this.timesReal = timesReal;
    this.stopwatch = stopwatch;
    this.caughtUp = stopwatch.elapsed();
  }

  /** Time passes only when it is advanced. */
  public static Flow manual() {
    return new Flow(0, Pace.Stopwatch.REAL);
  }

  /** Time passes at the rate of real time, from now on. */
  public static Flow real() {
    return timesRealTime(1);
  }

  /**
   * Time passes this many times faster than real time, from now on.
   *
   * @param factor above zero; at 60 an hour passes in a minute
   */
  public static Flow timesRealTime(double factor) {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new InvalidValueException("factor", "must be above zero and finite, is " + factor);
    }
    return new Flow(factor, Pace.Stopwatch.REAL);
  }

  /** How many times faster than real time it passes; zero if only on command. */
  public double timesReal() {
    return timesReal;
  }

  /** Whether time passes by itself. */
  public boolean passes() {
    return timesReal > 0;
  }

  /** Advances virtual time by as much as has passed since the last call. */
  public void catchUp(VirtualTime time) {
    Duration elapsed = stopwatch.elapsed();
    Duration real = elapsed.minus(caughtUp);
    caughtUp = elapsed;
    if (timesReal > 0) {
      time.advance(Duration.ofNanos(Math.round(real.toNanos() * timesReal)));
    }
  }
}
