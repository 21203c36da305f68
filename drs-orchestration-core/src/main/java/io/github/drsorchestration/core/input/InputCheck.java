package io.github.drsorchestration.core.input;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The checks of inputs: a document can lack what the compiler demands, and a list is then empty.
 */
public final class InputCheck {

  private InputCheck() {}

  public static String notBlank(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidValueException(field, value == null ? "must be set" : "must not be blank");
    }
    return value;
  }

  public static void within(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw new InvalidValueException(
          field, "must be from " + min + " to " + max + ", is " + value);
    }
  }

  public static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  public static <T extends Comparable<? super T>> Set<T> sorted(@Nullable Set<T> values) {
    return values == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
  }

  public static Map<String, String> sorted(@Nullable Map<String, String> entries) {
    return entries == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(entries));
  }
}
