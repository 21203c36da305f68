package io.github.drsorchestration.testkit.assertion;

import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Assertions about one wave of an execution; each returns to the execution. */
public final class WaveAssert {

  private final ExecutionAssert execution;
  private final WaveExecution wave;

  WaveAssert(ExecutionAssert execution, WaveExecution wave) {
    this.execution = execution;
    this.wave = wave;
  }

  public ExecutionAssert hasStatus(WaveStatus expected) {
    if (wave.status() != expected) {
      throw failure("to be " + expected, wave.status().name());
    }
    return execution;
  }

  /** Asserts that it completed exactly this long after the start of the execution. */
  public ExecutionAssert isCompletedAfter(Duration expected) {
    hasStatus(WaveStatus.COMPLETED);
    Optional<Duration> took = execution.since(wave.endedAt());
    if (!took.equals(Optional.of(expected))) {
      throw failure("to end after " + expected, took.map(Duration::toString).orElse("not ended"));
    }
    return execution;
  }

  /** Asserts that it started exactly this long after the start of the execution. */
  public ExecutionAssert startsAfter(Duration expected) {
    Optional<Duration> began = execution.since(wave.startedAt());
    if (!began.equals(Optional.of(expected))) {
      throw failure(
          "to start after " + expected, began.map(Duration::toString).orElse("not started"));
    }
    return execution;
  }

  /** Asserts that it did not start before the other wave had ended. */
  public ExecutionAssert startsAfterEndOf(String other) {
    Optional<Instant> end =
        execution.execution().waves().stream()
            .filter(it -> it.wave().name().equals(other))
            .findFirst()
            .flatMap(WaveExecution::endedAt);
    boolean after =
        end.isPresent()
            && wave.startedAt().filter(moment -> !moment.isBefore(end.get())).isPresent();
    if (!after) {
      throw failure(
          "to start after the end of '" + other + "'",
          "started at " + wave.startedAt() + ", the other ended at " + end);
    }
    return execution;
  }

  /** Asserts that it has not started. */
  public ExecutionAssert neverStarts() {
    if (wave.startedAt().isPresent()) {
      throw failure("never to start", "started at " + wave.startedAt().get());
    }
    return execution;
  }

  private AssertionError failure(String expected, String actual) {
    return new AssertionError(
        "Expected wave '" + wave.wave().name() + "' " + expected + ", but it is: " + actual);
  }
}
