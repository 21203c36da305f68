package io.github.drsorchestration.jdbc;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Runs something after a write now and then, and not at all where nothing is written. */
final class Housekeeping implements Runnable {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final Time time;
  private final Runnable chore;
  private final AtomicReference<Instant> due = new AtomicReference<>(Instant.MIN);

  Housekeeping(Time time, Runnable chore) {
    this.time = time;
    this.chore = chore;
  }

  @Override
  public void run() {
    Instant now = time.now();
    Instant planned = due.get();
    if (now.isBefore(planned) || !due.compareAndSet(planned, now.plus(PAUSE))) {
      return;
    }
    try {
      chore.run();
    } catch (ServiceException e) {
      // The write before it is done; this is done later.
    }
  }
}
