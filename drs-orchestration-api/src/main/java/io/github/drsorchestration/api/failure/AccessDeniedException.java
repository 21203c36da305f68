package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The caller's role lacks a permission. Nothing was done; repair the role before the next attempt.
 */
public final class AccessDeniedException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  public AccessDeniedException(String operation, String message) {
    super(operation, message, null);
  }

  public AccessDeniedException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
