package io.github.drsorchestration.lambda.time;

import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.ThreadedCalls;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * Time in a function. What is still on its way when a function answers is frozen with it and may be
 * lost, so a step waits longer for answers than it would in a process that lives on.
 */
public final class FunctionTime implements Time {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

  private final Time time;
  private final Calls calls = new ThreadedCalls(PATIENCE, LONGEST_CALL);

  public FunctionTime(Time time) {
    this.time = time;
  }

  @Override
  public Instant now() {
    return time.now();
  }

  @Override
  public Wakeup schedule(Instant at, Runnable task) {
    return time.schedule(at, task);
  }

  @Override
  public Duration during(Duration real) {
    return time.during(real);
  }

  @Override
  public Calls calls() {
    return calls;
  }
}
