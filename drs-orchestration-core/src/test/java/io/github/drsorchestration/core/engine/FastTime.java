package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;

/** A time that says it passes faster than real time. */
public record FastTime(Time time, int factor) implements Time {

  @Override
  public Instant now() {
    return time.now();
  }

  @Override
  public Wakeup schedule(Instant at, Runnable task) {
    return time.schedule(at, task);
  }

  @Override
  public Calls calls() {
    return time.calls();
  }

  @Override
  public Duration during(Duration real) {
    return real.multipliedBy(factor);
  }
}
