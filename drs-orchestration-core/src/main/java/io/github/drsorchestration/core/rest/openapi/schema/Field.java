package io.github.drsorchestration.core.rest.openapi.schema;

import com.fasterxml.jackson.databind.JavaType;

/**
 * A field of a JSON object.
 *
 * @param name its name
 * @param type the type of its value
 * @param required whether it is always there
 */
public record Field(String name, JavaType type, boolean required) {

  /** The same field, which may be left out. */
  public Field optional() {
    return new Field(name, type, false);
  }
}
