package io.github.drsorchestration.cli.remote.view;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A column of a table.
 *
 * @param title its heading
 * @param value where in an item the value is
 */
public record Column(String title, JsonPointer value) {

  /** A column such as {@code Name=/plan/name}. */
  static Column of(String text) {
    String[] parts = text.split("=", 2);
    return new Column(parts[0], JsonPointer.compile(parts[1]));
  }
}
