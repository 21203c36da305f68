package io.github.drsorchestration.api.internal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Copies of what a caller handed in. The JDK's own copies of sets and maps are iterated in another
 * order in every process, which must reach neither JSON nor a hash; these are sorted. A collection
 * that a document lacks is empty.
 */
public final class Copy {

  private Copy() {}

  public static <T> List<T> list(String field, @Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(checked(field, values));
  }

  public static <T extends Comparable<? super T>> Set<T> sorted(
      String field, @Nullable Set<T> values) {
    return values == null
        ? Set.of()
        : Collections.unmodifiableSet(new TreeSet<>(checked(field, values)));
  }

  public static <V> Map<String, V> sorted(String field, @Nullable Map<String, V> entries) {
    if (entries == null) {
      return Map.of();
    }
    entries.forEach(
        (key, value) -> {
          Check.present(field + " key", key);
          Check.present(field + "." + key, value);
        });
    return Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  public static <V> Map<String, V> inOrder(String field, @Nullable Map<String, V> entries) {
    if (entries == null) {
      return Map.of();
    }
    entries.forEach((key, value) -> Check.present(field + "." + key, value));
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  public static <K extends Enum<K>, V> Map<K, V> byConstant(
      String field, Class<K> type, @Nullable Map<K, V> entries) {
    Map<K, V> sorted = new EnumMap<>(type);
    if (entries != null) {
      entries.forEach((key, value) -> sorted.put(key, Check.present(field + "." + key, value)));
    }
    return Collections.unmodifiableMap(sorted);
  }

  private static <T, C extends Iterable<T>> C checked(String field, C values) {
    values.forEach(value -> Check.present(field, value));
    return values;
  }
}
