package io.github.drsorchestration.core.operation.error;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.core.input.DidYouMean;
import java.io.Serial;
import java.util.Collection;

/** There is no operation of this name, so nobody may use it. */
public final class UnknownOperationException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String operation;

  public UnknownOperationException(String operation, Collection<String> known) {
    super("there is no operation '" + operation + "'" + DidYouMean.hint(operation, known));
    this.operation = operation;
  }

  public String operation() {
    return operation;
  }
}
