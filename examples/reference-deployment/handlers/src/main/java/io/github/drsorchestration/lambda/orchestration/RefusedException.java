package io.github.drsorchestration.lambda.orchestration;

/** What a run was asked to start cannot be started; the run fails with it. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedException(String error) {
    super(error);
  }
}
