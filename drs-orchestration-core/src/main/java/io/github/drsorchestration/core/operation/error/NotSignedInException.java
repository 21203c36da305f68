package io.github.drsorchestration.core.operation.error;

import io.github.drsorchestration.api.failure.OrchestrationException;
import java.io.Serial;

/** Nobody is signed in, and the operation is not for everybody. */
public final class NotSignedInException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  public NotSignedInException() {
    super("sign in first; nobody is, or not any more");
  }
}
