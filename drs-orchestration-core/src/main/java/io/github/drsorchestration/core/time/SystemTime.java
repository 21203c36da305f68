package io.github.drsorchestration.core.time;

import io.github.drsorchestration.api.port.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time of the machine. Its one thread only hands tasks over, so tasks must be short. */
public final class SystemTime implements Time, AutoCloseable {

  private final ScheduledThreadPoolExecutor timer;

  public SystemTime() {
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "drs-orchestration-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Wakeup schedule(Instant at, Runnable task) {
    long delay = Math.max(0, Duration.between(now(), at).toMillis());
    ScheduledFuture<?> future = timer.schedule(task, delay, TimeUnit.MILLISECONDS);
    return () -> future.cancel(false);
  }

  /** Forgets every task that has not begun. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
