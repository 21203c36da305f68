package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The service did not answer a call that changes nothing, or certainly did not act on one that
 * does. Calling again later is safe.
 */
public final class ServiceUnavailableException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  private final boolean offered;

  public ServiceUnavailableException(String operation, String message) {
    this(operation, message, true, null);
  }

  public ServiceUnavailableException(String operation, String message, @Nullable Throwable cause) {
    this(operation, message, true, cause);
  }

  private ServiceUnavailableException(
      String operation, String message, boolean offered, @Nullable Throwable cause) {
    super(operation, message, cause);
    this.offered = offered;
  }

  /** The service has no endpoint there, because it is not offered in the Region. */
  public static ServiceUnavailableException notOffered(
      String operation, String message, @Nullable Throwable cause) {
    return new ServiceUnavailableException(operation, message, false, cause);
  }

  /** Whether the service is there at all, as far as is known. */
  public boolean isOffered() {
    return offered;
  }
}
