package io.github.drsorchestration.api.sample;

import java.util.Set;

/**
 * A type's two extremes.
 *
 * @param name what the golden file is called
 * @param type the type
 * @param full a value whose fields are set, to something that is not their default
 * @param minimal the same value with nothing but the required fields; numbers and switches that a
 *     record's document lacks are zero and false
 * @param required the fields that a document must have
 * @param object whether its JSON is an object with fields, not a text or a map
 */
public record Sample<T>(
    String name, Class<T> type, T full, T minimal, Set<String> required, boolean object) {

  static <T> Sample<T> of(Class<T> type, T full, T minimal, String... required) {
    return new Sample<>(type.getSimpleName(), type, full, minimal, Set.of(required), true);
  }

  /** Of a type without optional fields. */
  static <T> Sample<T> allRequired(Class<T> type, T value, String... required) {
    return of(type, value, value, required);
  }

  /** Of a type that is written as a text or a map. */
  static <T> Sample<T> plain(Class<T> type, T one, T other) {
    return new Sample<>(type.getSimpleName(), type, one, other, Set.of(), false);
  }

  /** A further sample of the same type. */
  Sample<T> named(String otherName) {
    return new Sample<>(otherName, type, full, minimal, required, object);
  }

  @Override
  public String toString() {
    return name;
  }
}
