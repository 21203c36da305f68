package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** DRS was never initialised in this account and Region. */
public final class NotInitializedException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  public NotInitializedException(String operation, String message) {
    super(operation, message, null);
  }

  public NotInitializedException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
