package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what is due in this process, minute by minute, until it is closed. */
public final class ScheduleLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ScheduleRunner runner;
  private final Time time;
  private final Executor workers;
  private Time.@Nullable Wakeup planned;
  private boolean closed;

  private ScheduleLoop(ScheduleRunner runner, Time time, Executor workers) {
    this.runner = runner;
    this.time = time;
    this.workers = workers;
  }

  /**
   * Begins at once.
   *
   * @param workers where the work is done, which takes calls to AWS and to the store
   */
  public static ScheduleLoop start(ScheduleRunner runner, Time time, Executor workers) {
    ScheduleLoop loop = new ScheduleLoop(runner, time, workers);
    loop.plan(time.now());
    return loop;
  }

  private synchronized void plan(Instant at) {
    if (!closed) {
      planned = time.schedule(at, this::begin);
    }
  }

  private void begin() {
    try {
      workers.execute(this::run);
    } catch (RejectedExecutionException e) {
      Instant minute = nextMinute(time.now());
      LOG.error("nobody is free to do what is due; it is tried again at {}", minute, e);
      plan(minute);
    }
  }

  private static Instant nextMinute(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }

  private void run() {
    Instant begun = time.now();
    // Every due moment is a full minute, also one of a schedule that is added meanwhile.
    Instant minute = nextMinute(begun);
    Instant next = minute;
    try {
      Instant wakeAt = runner.runDue(begun).wakeAt();
      next = wakeAt.isBefore(minute) ? wakeAt : minute;
    } catch (RuntimeException e) {
      LOG.error("what is due is tried again at {}", minute, e);
    } finally {
      Instant soonest = time.now().plus(PAUSE);
      plan(next.isBefore(soonest) ? soonest : next);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (planned != null) {
      planned.cancel();
    }
  }
}
