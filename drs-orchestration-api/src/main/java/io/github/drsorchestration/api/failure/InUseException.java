package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** A value cannot be deleted while something else needs it. */
public final class InUseException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;
  private final String usedBy;

  /**
   * @param kind what was to be deleted
   * @param id its id
   * @param usedBy what needs it, such as {@code recovery plan 'shop'}
   */
  public InUseException(String kind, String id, String usedBy) {
    super(kind + " '" + id + "' is used by " + usedBy);
    this.kind = kind;
    this.id = id;
    this.usedBy = usedBy;
  }

  public String kind() {
    return kind;
  }

  public String id() {
    return id;
  }

  public String usedBy() {
    return usedBy;
  }
}
