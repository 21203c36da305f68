package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The service did not answer a call that changes nothing, or certainly did not act on one that
 * does. Calling again later is safe.
 */
public final class ServiceUnavailableException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  public ServiceUnavailableException(String operation, String message) {
    super(operation, message, null);
  }

  public ServiceUnavailableException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
