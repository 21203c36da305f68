package io.github.drsorchestration.lambda.orchestration;

/** The same may succeed later. The definition of the state machine has its name. */
public final class TryAgainException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TryAgainException(String error) {
    super(error);
  }
}
