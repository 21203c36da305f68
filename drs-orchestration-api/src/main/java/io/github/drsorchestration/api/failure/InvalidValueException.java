package io.github.drsorchestration.api.failure;

import java.io.Serial;

/**
 * A value breaks a rule of its type. Nothing was built or stored; correct the field and try again.
 */
public final class InvalidValueException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;

  public InvalidValueException(String field, String rule) {
    super(field + " " + rule);
    this.field = field;
    this.rule = rule;
  }

  /**
   * Fields were not set that must be.
   *
   * @param missing their names, at least one
   */
  public InvalidValueException(String... missing) {
    this(String.join(", ", missing), "must be set");
  }

  /** The field, as it is called in Java and in JSON. */
  public String field() {
    return field;
  }

  /** The rule that the value breaks. */
  public String rule() {
    return rule;
  }
}
