package io.github.drsorchestration.core.driver;

import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.engine.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One execution in the hands of a driver: at most one step at a time, and the next one planned. */
final class DrivenExecution {

  private static final Logger LOG = LoggerFactory.getLogger(DrivenExecution.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final int MAX_DOUBLINGS = 6;

  private final String executionId;
  private final LocalDriver.Steps steps;
  private final Time time;
  private final Executor workers;
  private final Map<String, DrivenExecution> driven;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private Time.@Nullable Wakeup planned;
  private boolean stepping;
  private boolean wanted;
  private boolean stopped;
  private boolean finished;
  private int failures;

  DrivenExecution(
      String executionId,
      LocalDriver.Steps steps,
      Time time,
      Executor workers,
      Map<String, DrivenExecution> driven) {
    this.executionId = executionId;
    this.steps = steps;
    this.time = time;
    this.workers = workers;
    this.driven = driven;
  }

  /** Returns false where it has been let go of: then another one has to be made. */
  synchronized boolean wake() {
    if (finished) {
      return false;
    }
    wanted = true;
    if (!stepping) {
      plan(time.now());
    }
    return true;
  }

  /** Completes when nothing is left to do, or is cancelled. No caller can complete it. */
  CompletableFuture<Void> end() {
    return end.copy();
  }

  void stop() {
    synchronized (this) {
      stopped = true;
      cancelPlan();
    }
    end.cancel(false);
  }

  private synchronized void plan(Instant at) {
    cancelPlan();
    if (!stopped) {
      planned = time.schedule(at, () -> workers.execute(this::step));
    }
  }

  private void cancelPlan() {
    if (planned != null) {
      planned.cancel();
      planned = null;
    }
  }

  private void step() {
    synchronized (this) {
      if (stepping || stopped) {
        return;
      }
      stepping = true;
      wanted = false;
      planned = null;
    }
    Optional<StepResult> result = Optional.empty();
    try {
      result = Optional.of(steps.step(executionId));
    } catch (Throwable e) { // an error in one step must not end the execution
      LOG.warn("execution {}: a step failed and is tried again", executionId, e);
    } finally {
      afterStep(result);
    }
    if (finished()) {
      end.complete(null); // not under the lock: others go on from here
    }
  }

  private synchronized boolean finished() {
    return finished;
  }

  private synchronized void afterStep(Optional<StepResult> result) {
    stepping = false;
    if (result.isEmpty()) {
      plan(time.now().plus(FIRST_RETRY.multipliedBy(1L << Math.min(failures++, MAX_DOUBLINGS))));
      return;
    }
    failures = 0;
    if (wanted) {
      plan(time.now());
    } else if (result.get().wakeAt().isPresent()) {
      plan(result.get().wakeAt().get());
    } else {
      finished = true;
      driven.remove(executionId, this);
    }
  }
}
