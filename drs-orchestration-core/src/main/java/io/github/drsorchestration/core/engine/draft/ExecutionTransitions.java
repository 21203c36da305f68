package io.github.drsorchestration.core.engine.draft;

import static io.github.drsorchestration.api.execution.ExecutionStatus.AWAITING_APPROVAL;
import static io.github.drsorchestration.api.execution.ExecutionStatus.CANCELLED;
import static io.github.drsorchestration.api.execution.ExecutionStatus.CANCELLING;
import static io.github.drsorchestration.api.execution.ExecutionStatus.COMPLETED;
import static io.github.drsorchestration.api.execution.ExecutionStatus.FAILED;
import static io.github.drsorchestration.api.execution.ExecutionStatus.PARTIAL;
import static io.github.drsorchestration.api.execution.ExecutionStatus.PAUSED;
import static io.github.drsorchestration.api.execution.ExecutionStatus.PAUSE_PENDING;
import static io.github.drsorchestration.api.execution.ExecutionStatus.PENDING;
import static io.github.drsorchestration.api.execution.ExecutionStatus.RUNNING;
import static io.github.drsorchestration.api.execution.ExecutionStatus.TIMED_OUT;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which status may follow which, for executions and for waves. The only place that says so. */
public final class ExecutionTransitions {

  private static final TransitionTable<ExecutionStatus> EXECUTION =
      new TransitionTable<>(
          Map.ofEntries(
              Map.entry(
                  PENDING, EnumSet.of(RUNNING, CANCELLING, PARTIAL, FAILED, CANCELLED, TIMED_OUT)),
              Map.entry(
                  RUNNING,
                  EnumSet.of(
                      PAUSE_PENDING,
                      PAUSED,
                      AWAITING_APPROVAL,
                      CANCELLING,
                      COMPLETED,
                      PARTIAL,
                      FAILED,
                      TIMED_OUT)),
              Map.entry(
                  PAUSE_PENDING,
                  EnumSet.of(RUNNING, PAUSED, CANCELLING, COMPLETED, PARTIAL, FAILED, TIMED_OUT)),
              Map.entry(PAUSED, EnumSet.of(RUNNING, CANCELLING, FAILED, PARTIAL, TIMED_OUT)),
              Map.entry(
                  AWAITING_APPROVAL,
                  EnumSet.of(
                      RUNNING, PAUSE_PENDING, PAUSED, CANCELLING, FAILED, PARTIAL, TIMED_OUT)),
              Map.entry(CANCELLING, EnumSet.of(COMPLETED, PARTIAL, FAILED, CANCELLED, TIMED_OUT)),
              Map.entry(PARTIAL, EnumSet.of(PENDING)),
              Map.entry(FAILED, EnumSet.of(PENDING)),
              Map.entry(COMPLETED, EnumSet.of(PENDING)),
              Map.entry(CANCELLED, EnumSet.noneOf(ExecutionStatus.class)),
              Map.entry(TIMED_OUT, EnumSet.noneOf(ExecutionStatus.class))));

  /** A wave that ended is taken up again where a retry or a skip changes what it was judged by. */
  private static final Set<WaveStatus> TAKEN_UP =
      EnumSet.of(WaveStatus.PENDING, WaveStatus.LAUNCHING, WaveStatus.VALIDATING);

  private static final TransitionTable<WaveStatus> WAVE =
      new TransitionTable<>(
          Map.ofEntries(
              Map.entry(
                  WaveStatus.PENDING,
                  EnumSet.of(
                      WaveStatus.AWAITING_APPROVAL,
                      WaveStatus.PREPARING,
                      WaveStatus.PARTIAL,
                      WaveStatus.FAILED,
                      WaveStatus.EXCLUDED,
                      WaveStatus.CANCELLED)),
              Map.entry(
                  WaveStatus.AWAITING_APPROVAL,
                  EnumSet.of(
                      WaveStatus.PENDING,
                      WaveStatus.PREPARING,
                      WaveStatus.FAILED,
                      WaveStatus.CANCELLED)),
              Map.entry(
                  WaveStatus.PREPARING,
                  EnumSet.of(
                      WaveStatus.LAUNCHING,
                      WaveStatus.FAILED,
                      WaveStatus.TIMED_OUT,
                      WaveStatus.CANCELLED)),
              Map.entry(
                  WaveStatus.LAUNCHING,
                  EnumSet.of(
                      WaveStatus.VALIDATING,
                      WaveStatus.PARTIAL,
                      WaveStatus.FAILED,
                      WaveStatus.TIMED_OUT)),
              Map.entry(
                  WaveStatus.VALIDATING,
                  EnumSet.of(
                      WaveStatus.FINISHING,
                      WaveStatus.FAILED,
                      WaveStatus.TIMED_OUT,
                      WaveStatus.CANCELLED)),
              Map.entry(
                  WaveStatus.FINISHING,
                  EnumSet.of(
                      WaveStatus.COMPLETED,
                      WaveStatus.PARTIAL,
                      WaveStatus.FAILED,
                      WaveStatus.TIMED_OUT,
                      WaveStatus.CANCELLED)),
              Map.entry(WaveStatus.PARTIAL, TAKEN_UP),
              Map.entry(WaveStatus.FAILED, TAKEN_UP),
              Map.entry(WaveStatus.TIMED_OUT, TAKEN_UP),
              Map.entry(WaveStatus.COMPLETED, TAKEN_UP),
              Map.entry(WaveStatus.CANCELLED, TAKEN_UP),
              Map.entry(WaveStatus.EXCLUDED, EnumSet.of(WaveStatus.PENDING))));

  private ExecutionTransitions() {}

  /** The table of executions. */
  public static TransitionTable<ExecutionStatus> ofExecutions() {
    return EXECUTION;
  }

  /** The table of waves. */
  public static TransitionTable<WaveStatus> ofWaves() {
    return WAVE;
  }
}
