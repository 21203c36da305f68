package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** What was asked for does not exist, or does not exist any more. */
public final class NotFoundException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;

  /**
   * @param kind what was looked for, such as {@code recovery plan}
   * @param id its id or name
   */
  public NotFoundException(String kind, String id) {
    super("there is no " + kind + " '" + id + "'");
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
