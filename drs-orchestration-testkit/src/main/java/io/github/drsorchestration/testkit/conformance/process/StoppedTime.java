package io.github.drsorchestration.testkit.conformance.process;

import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import java.time.Instant;

/** The time of a process whose timers never ring, because it dies. */
record StoppedTime(Time time) implements Time {

  @Override
  public Instant now() {
    return time.now();
  }

  @Override
  public Wakeup schedule(Instant at, Runnable task) {
    return () -> {};
  }

  @Override
  public Calls calls() {
    return time.calls();
  }
}
