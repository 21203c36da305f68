package io.github.drsorchestration.core.rest.openapi.schema;

/** Whose document a schema is about. The same type demands less when it is read. */
public enum Direction {
  /** What a client sends: defaults may be left out, unknown fields are refused. */
  INPUT,
  /** What a client receives: defaults are filled in, and a later version may add fields. */
  OUTPUT
}
