package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.core.input.InvalidInputException;
import java.util.Optional;

/**
 * Whether, and into which existing instance, a server is to be launched.
 *
 * @param kind how the instance is chosen
 * @param instanceId the instance; for a match by name, the one that was shown
 */
public record TargetChange(Kind kind, Optional<String> instanceId) {

  public TargetChange {
    if ((kind == Kind.NONE) == instanceId.isPresent()) {
      throw new InvalidInputException(
          "instanceId", kind == Kind.NONE ? "must be left out" : "must be set");
    }
  }

  /** How the instance is chosen. */
  public enum Kind {
    /** Each launch makes a new instance. */
    NONE,
    INSTANCE,
    /** The only instance with the server's name. */
    NAME_MATCH
  }
}
