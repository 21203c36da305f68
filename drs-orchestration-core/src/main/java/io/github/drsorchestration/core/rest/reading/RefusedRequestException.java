package io.github.drsorchestration.core.rest.reading;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import java.io.Serial;

/** The request breaks a rule of HTTP that has a status of its own. No operation was called. */
public final class RefusedRequestException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public RefusedRequestException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
