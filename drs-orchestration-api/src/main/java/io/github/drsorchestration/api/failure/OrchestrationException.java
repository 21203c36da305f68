package io.github.drsorchestration.api.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws. Each fact that a caller could branch on has a
 * subclass; messages carry the ids and say what to do next, never a payload or a secret.
 */
public abstract class OrchestrationException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  protected OrchestrationException(String message) {
    super(message);
  }

  protected OrchestrationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
