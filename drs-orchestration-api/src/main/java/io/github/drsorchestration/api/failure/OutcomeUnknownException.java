package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The call may or may not have taken effect: a timeout, a lost response or a server error. Look at
 * the world before repeating it.
 */
public final class OutcomeUnknownException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  public OutcomeUnknownException(String operation, String message) {
    super(operation, message, null);
  }

  public OutcomeUnknownException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
