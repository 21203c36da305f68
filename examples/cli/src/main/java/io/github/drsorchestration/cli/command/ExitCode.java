package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the process ends with. */
public enum ExitCode {
  OK(0, "COMPLETED: every server of the plan is up. Or: the file is valid."),
  INTERNAL_ERROR(1, "An error of this program; --debug shows where."),
  BAD_INPUT(2, "Bad input; the message says what and where."),
  PARTIAL(3, "PARTIAL: some servers are up, or all are and something else failed."),
  FAILED(4, "FAILED: no server is up; also when preflight forbids the start."),
  CANCELLED(5, "CANCELLED by a request."),
  TIMED_OUT(6, "TIMED_OUT: the plan's maxDuration has passed."),
  WAITING(7, "PAUSED or AWAITING_APPROVAL, and no request is scripted that would help."),
  REFUSED(8, "Refused by the execution's state, or by AWS; the message says why."),
  BROKEN(9, "The engine broke an invariant; the output says which, and how to see it again.");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  /** What an execution that goes no further ends the process with. */
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

  /** The meanings by code, as the help text lists them. */
  public static Map<String, String> help() {
    Map<String, String> help = new LinkedHashMap<>();
    for (ExitCode exit : values()) {
      help.put(Integer.toString(exit.code), exit.meaning);
    }
    return help;
  }
}
