package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The service finds the call itself wrong: an unknown server, a missing recovery point, a bad
 * parameter. Repeating it unchanged cannot succeed.
 */
public final class CallRejectedException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  public CallRejectedException(String operation, String message) {
    super(operation, message, null);
  }

  public CallRejectedException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
