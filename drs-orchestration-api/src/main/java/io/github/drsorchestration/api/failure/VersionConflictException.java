package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** Somebody else changed the stored value first. Read it again and decide again. */
public final class VersionConflictException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;
  private final long expectedVersion;

  public VersionConflictException(String kind, String id, long expectedVersion) {
    super(
        kind
            + " '"
            + id
            + "' is no longer at version "
            + expectedVersion
            + "; read it again and repeat the change");
    this.kind = kind;
    this.id = id;
    this.expectedVersion = expectedVersion;
  }

  public String kind() {
    return kind;
  }

  public String id() {
    return id;
  }

  public long expectedVersion() {
    return expectedVersion;
  }
}
