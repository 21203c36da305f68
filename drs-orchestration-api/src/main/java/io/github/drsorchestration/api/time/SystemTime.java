package io.github.drsorchestration.api.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The time of the machine. Its one thread only hands tasks over, so tasks must be short. */
public final class SystemTime implements Time, AutoCloseable {

  private static final class Shared {
    static final SystemTime TIME = new SystemTime();
  }

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
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  /** One for the whole process, with one daemon thread, made when it is first asked for. */
  public static Time shared() {
    return Shared.TIME;
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Wakeup schedule(Instant at, Runnable task) {
    Due due = new Due(at, task);
    due.plan();
    return due;
  }

  /** Forgets every task that has not begun, and every one to come. */
  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** A task that looks at the clock again when it is woken: timers and clocks drift apart. */
  private final class Due implements Runnable, Wakeup {

    private final Instant at;
    private final Runnable task;
    private @Nullable Future<?> planned;
    private Instant plannedAt = Instant.MIN;
    private boolean cancelled;

    Due(Instant at, Runnable task) {
      this.at = at;
      this.task = task;
    }

    synchronized void plan() {
      if (!cancelled) {
        plannedAt = now();
        long delay = Math.max(0, Duration.between(plannedAt, at).toNanos());
        planned = timer.schedule(this, delay, TimeUnit.NANOSECONDS);
      }
    }

    @Override
    public void run() {
      if (isTooEarly()) {
        plan();
      } else {
        task.run();
      }
    }

    /** A clock that was set back makes nobody wait longer than the timer does. */
    private synchronized boolean isTooEarly() {
      Instant now = now();
      return now.isBefore(at) && !now.isBefore(plannedAt);
    }

    @Override
    public synchronized void cancel() {
      cancelled = true;
      if (planned != null) {
        planned.cancel(false);
      }
    }
  }
}
