package io.github.drsorchestration.core.rest.openapi.schema;

import com.fasterxml.jackson.databind.JavaType;
import io.github.drsorchestration.api.bounds.Bound;

/**
 * A field of a JSON object.
 *
 * @param name its name
 * @param type the type of its value
 * @param required whether it is always there
 * @param bound what its value may be
 */
public record Field(String name, JavaType type, boolean required, Bound bound) {

  /** The same field, which may be left out. */
  public Field optional() {
    return new Field(name, type, false, bound);
  }
}
