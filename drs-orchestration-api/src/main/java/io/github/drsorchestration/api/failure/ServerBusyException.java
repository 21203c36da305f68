package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A server of the call is being processed by another job, so the whole call was refused. Wait and
 * look again; after an attempt with an unknown outcome the other job may be one's own.
 */
public final class ServerBusyException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  public ServerBusyException(String operation, String message) {
    super(operation, message, null);
  }

  public ServerBusyException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
