package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** Another group, plan or account has this name; names are compared without regard to case. */
public final class NameTakenException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String kind;
  private final String name;

  public NameTakenException(String kind, String name) {
    super("another " + kind + " is named '" + name + "' (ignoring case); choose another name");
    this.kind = kind;
    this.name = name;
  }

  public String kind() {
    return kind;
  }

  public String name() {
    return name;
  }
}
