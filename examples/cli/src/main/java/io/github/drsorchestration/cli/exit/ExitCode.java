package io.github.drsorchestration.cli.exit;

import io.github.drsorchestration.api.disaster.DisasterStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The exit codes of the process. */
public enum ExitCode {
  OK(0, "COMPLETED: every server of the plan is up. Other commands: done."),
  INTERNAL_ERROR(1, "An error in this program; --debug shows the stack trace."),
  BAD_INPUT(2, "Bad input; the message says what is wrong, and where."),
  PARTIAL(3, "PARTIAL: some servers are up, or all are but something else failed."),
  FAILED(4, "FAILED: no server is up, or preflight blocked the start."),
  CANCELLED(5, "CANCELLED by a request."),
  TIMED_OUT(6, "TIMED_OUT: the plan's maxDuration has passed."),
  WAITING(7, "PAUSED or AWAITING_APPROVAL, and the file scripts no request to continue."),
  REFUSED(
      8,
      "Refused by AWS, by the server, or in the execution's current state; the message says why."),
  BROKEN(9, "The engine broke an invariant; the output says which, and how to replay it."),
  OUTPUT_FAILED(10, "Standard output could not be written."),
  NOT_DRIVEN(
      11,
      "The request is on record, but no process has acted on it; the message says how to make one"
          + " drive the execution."),
  NOT_VERIFIED(12, "A report and its events disagree; the output says where."),
  CLEANUP_FAILED(
      13,
      "An instance could not be terminated, or a hook after the termination failed; the output says"
          + " which."),
  LEFT_OUT(14, "A start would launch a part of the plan only; the output says what is left out."),
  STILL_RUNNING(15, "The time of --timeout is up, and the execution goes on."),
  UNPROTECTED(
      16,
      "COMPLETED, and all servers are home, but some are not protected again, or the clean-up left"
          + " something; the output says what.");

  private static final Set<FailbackStage> UNPROTECTED_STAGES =
      EnumSet.of(FailbackStage.HOME, FailbackStage.REPROTECTING, FailbackStage.RESYNCING);

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }

  /** The exit code for an execution; a clean-up that failed counts more than what it cleaned up. */
  public static ExitCode of(Execution execution) {
    boolean uncleaned =
        execution.termination().stream()
            .anyMatch(termination -> anyLeft(termination) || anyHookFailed(termination));
    ExitCode end = of(execution.status());
    return uncleaned ? CLEANUP_FAILED : end == OK && isLeftOpen(execution) ? UNPROTECTED : end;
  }

  /** Whether what was to follow a failback came to its end without being done. */
  private static boolean isLeftOpen(Execution execution) {
    return (hasEnded(execution.reprotection()) && anyWay(execution, UNPROTECTED_STAGES::contains))
        || (hasEnded(execution.cleanUp())
            && anyWay(execution, stage -> stage != FailbackStage.CLEANED_UP));
  }

  private static boolean hasEnded(Optional<FollowUp> work) {
    return work.filter(it -> !it.isUnderWay()).isPresent();
  }

  private static boolean anyWay(Execution execution, Predicate<FailbackStage> stages) {
    return execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .flatMap(server -> server.failback().stream())
        .anyMatch(way -> stages.test(way.stage()));
  }

  private static boolean anyLeft(Termination termination) {
    return termination.targets().stream()
        .anyMatch(target -> target.status() == TerminationStatus.FAILED);
  }

  private static boolean anyHookFailed(Termination termination) {
    return termination.hookRuns().stream()
        .anyMatch(
            run -> run.hook().required() && !run.superseded() && run.status() == HookStatus.FAILED);
  }

  /** The worse of two. */
  public ExitCode or(ExitCode other) {
    return code >= other.code ? this : other;
  }

  /** The exit code for a disaster. */
  public static ExitCode of(DisasterStatus status) {
    return switch (status) {
      case COMPLETED -> OK;
      case PARTIAL -> PARTIAL;
      case FAILED -> FAILED;
      case RUNNING -> WAITING;
    };
  }

  /** The exit code for the final state of an execution. */
  public static ExitCode of(ExecutionStatus status) {
    return switch (status) {
      case COMPLETED -> OK;
      case PARTIAL -> PARTIAL;
      case FAILED -> FAILED;
      case CANCELLED -> CANCELLED;
      case TIMED_OUT -> TIMED_OUT;
      case PENDING, RUNNING, PAUSE_PENDING, PAUSED, AWAITING_APPROVAL, CANCELLING -> WAITING;
    };
  }
}
