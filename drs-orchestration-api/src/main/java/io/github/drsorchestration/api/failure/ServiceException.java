package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A service behind a port did not do what was asked. The subclasses tell whether it certainly did
 * not ({@link ServerBusyException}, {@link QuotaExceededException}, {@link ThrottledException},
 * {@link AccessDeniedException}, {@link CallRejectedException}, {@link
 * ServiceUnavailableException}) or may have ({@link OutcomeUnknownException}).
 */
public abstract class ServiceException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String operation;

  protected ServiceException(String operation, String message, @Nullable Throwable cause) {
    super(operation + ": " + message, cause);
    this.operation = operation;
  }

  /** The operation that was called, such as {@code StartRecovery}. */
  public String operation() {
    return operation;
  }
}
