package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** A status cannot follow the present one. Seen by a caller it is a defect of the engine. */
public final class IllegalTransitionException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String subject;
  private final Enum<?> from;
  private final Enum<?> to;

  /**
   * @param subject the execution or wave
   * @param from the present status
   * @param to the status that was asked for
   */
  public IllegalTransitionException(String subject, Enum<?> from, Enum<?> to) {
    super(subject + " cannot go from " + from + " to " + to);
    this.subject = subject;
    this.from = from;
    this.to = to;
  }

  public String subject() {
    return subject;
  }

  public Enum<?> from() {
    return from;
  }

  public Enum<?> to() {
    return to;
  }
}
