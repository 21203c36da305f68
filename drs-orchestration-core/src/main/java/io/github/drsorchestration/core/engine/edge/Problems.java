package io.github.drsorchestration.core.engine.edge;

/** What went wrong, in words for the record. */
final class Problems {

  private Problems() {}

  /** The message of an exception; its type where there is no message, or where it is a defect. */
  static String text(Throwable problem) {
    String message = problem.getMessage();
    return message == null || problem instanceof Error ? problem.toString() : message;
  }
}
