package io.github.drsorchestration.aws.notify;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A map for many threads that removes what was not used for longest when it grows too large. */
final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

  @Serial private static final long serialVersionUID = 1L;

  private final int max;
  private final transient BiConsumer<K, V> removed;

  private BoundedMap(int max, BiConsumer<K, V> removed) {
    super(16, 0.75f, true);
    this.max = max;
    this.removed = removed;
  }

  /**
   * An empty map.
   *
   * @param removed is told what was removed to make room
   */
  static <K, V> Map<K, V> of(int max, BiConsumer<K, V> removed) {
    return Collections.synchronizedMap(new BoundedMap<>(max, removed));
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    boolean full = size() > max;
    if (full) {
      removed.accept(eldest.getKey(), eldest.getValue());
    }
    return full;
  }
}
