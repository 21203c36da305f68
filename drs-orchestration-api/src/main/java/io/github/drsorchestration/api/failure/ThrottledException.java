package io.github.drsorchestration.api.failure;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many calls: the service did nothing and asks to be called again later. */
public final class ThrottledException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  public ThrottledException(String operation, String message, @Nullable Duration retryAfter) {
    super(operation, message, null);
    this.retryAfter = retryAfter;
  }

  /** How long the service asks to wait, where it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
