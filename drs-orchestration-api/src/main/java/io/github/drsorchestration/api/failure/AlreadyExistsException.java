package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** A stored value with this id exists already. */
public final class AlreadyExistsException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;

  public AlreadyExistsException(String kind, String id) {
    super("there is a " + kind + " '" + id + "' already");
    this.kind = kind;
    this.id = id;
  }

  public String kind() {
    return kind;
  }

  public String id() {
    return id;
  }
}
