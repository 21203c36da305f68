package io.github.drsorchestration.api.execution.event;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an event says beside who, when, why, and about which wave and server: one record per {@link
 * EventType}. In JSON, and for the hash, it is a flat object of texts.
 *
 * <pre>{@code
 * for (ExecutionEvent event : orchestrator.executions().events(execution.executionId())) {
 *   if (event.details() instanceof EventDetails.StatusChanged changed) {
 *     log.info("{} -> {}", changed.from(), changed.to());
 *   }
 * }
 * }</pre>
 */
public sealed interface EventDetails {

  /** The type of the events that have these details. */
  default EventType type() {
    return FlatDetails.typeOf(getClass());
  }

  /** The same as texts by name; what is absent is left out. */
  default Map<String, String> asMap() {
    return FlatDetails.write(this);
  }

  record ExecutionCreated(ExecutionKind kind, String plan, long planVersion)
      implements EventDetails {}

  /**
   * Preflight found nothing that forbids the start.
   *
   * @param servers how many servers take part
   * @param warnings how many warnings there are
   */
  record PreflightPassed(int servers, int warnings) implements EventDetails {}

  /**
   * Preflight forbade the start.
   *
   * @param blocking how many findings forbid it
   */
  record PreflightBlocked(int blocking) implements EventDetails {}

  record StatusChanged(ExecutionStatus from, ExecutionStatus to) implements EventDetails {}

  record RequestMade(RequestType request) implements EventDetails {}

  /**
   * A request, or an answer at the approval gate, was refused.
   *
   * @param request what was asked
   * @param approval the approval, where it was answered at the gate
   */
  record RequestRefused(RequestType request, Optional<String> approval) implements EventDetails {}

  /**
   * A request moved the deadline of a wave, or of the execution where no wave is named.
   *
   * @param until the deadline from now on
   */
  record DeadlineMoved(Instant until) implements EventDetails {}

  /**
   * Nobody had driven the execution for a while; its deadlines are moved by as much.
   *
   * @param seconds how long
   */
  record StandstillEnded(long seconds) implements EventDetails {}

  record WaveStatusChanged(WaveStatus from, WaveStatus to) implements EventDetails {}

  record ApprovalRequested(String approval, String planHash, Instant expiresAt)
      implements EventDetails {}

  /**
   * An approval was given or denied, or nobody answered in time.
   *
   * @param approval the approval
   * @param status what it is now
   * @param planHash the plan that the answer is about; absent where it expired
   */
  record ApprovalAnswered(String approval, ApprovalStatus status, Optional<String> planHash)
      implements EventDetails {}

  record HookStarted(String hook, String run) implements EventDetails {}

  record HookEnded(String hook, HookStatus status) implements EventDetails {}

  /**
   * The intent to start a job was saved.
   *
   * @param attempt the attempt
   * @param servers how many servers it is for
   * @param where the account and Region, as {@code account/region}
   */
  record JobIntended(String attempt, int servers, String where) implements EventDetails {}

  record JobSubmitted(String attempt, String job, int servers, String where)
      implements EventDetails {}

  record JobOutcomeUnknown(String attempt) implements EventDetails {}

  record JobRejected(String attempt, FailureCode code) implements EventDetails {}

  record JobEnded(String attempt, String job) implements EventDetails {}

  record ServerLaunched() implements EventDetails {}

  record ServerRecovered(String instance) implements EventDetails {}

  record ServerFailed(FailureCode code) implements EventDetails {}

  /**
   * A failed server is launched again.
   *
   * @param failure why its last launch failed
   */
  record ServerRetried(FailureCode failure) implements EventDetails {}

  record ServerSkipped() implements EventDetails {}

  record LaunchSettingsApplied() implements EventDetails {}

  record LaunchSettingsFailed() implements EventDetails {}

  record TerminationStarted() implements EventDetails {}

  record InstanceTerminated(String instance) implements EventDetails {}

  /**
   * A termination came to its end.
   *
   * @param terminated how many instances it terminated
   * @param gone how many were not there any more
   * @param failed how many are still there
   */
  record TerminationEnded(int terminated, int gone, int failed) implements EventDetails {}
}
