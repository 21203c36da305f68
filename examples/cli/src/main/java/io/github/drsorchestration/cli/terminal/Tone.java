package io.github.drsorchestration.cli.terminal;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;

/** What a text means to the reader, which decides its colour. */
public enum Tone {
  PLAIN("0"),
  HEADING("1"),
  GOOD("32"),
  BAD("31"),
  WAITING("33"),
  BUSY("36"),
  FAINT("2");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** The tone in which a status is shown. */
  public static Tone of(ExecutionStatus status) {
    return switch (status) {
      case COMPLETED -> GOOD;
      case PARTIAL, FAILED, CANCELLED, TIMED_OUT -> BAD;
      case PAUSED, AWAITING_APPROVAL, PAUSE_PENDING, CANCELLING -> WAITING;
      case PENDING, RUNNING -> PLAIN;
    };
  }

  /** The tone in which a wave's status is shown. */
  public static Tone of(WaveStatus status) {
    return switch (status) {
      case COMPLETED -> GOOD;
      case PARTIAL, FAILED, TIMED_OUT, CANCELLED -> BAD;
      case PENDING, EXCLUDED -> FAINT;
      case AWAITING_APPROVAL -> WAITING;
      case PREPARING, LAUNCHING, VALIDATING, FINISHING -> BUSY;
    };
  }

  /** The text in this tone for a terminal that shows colours. */
  String paint(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
