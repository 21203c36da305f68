package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The call would exceed a quota of the account and Region. Nothing was started; wait for room. */
public final class QuotaExceededException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  public QuotaExceededException(String operation, String message) {
    super(operation, message, null);
  }

  public QuotaExceededException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
