package io.github.drsorchestration.testkit.proof;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of what happened, by kind and name. Tallies can be added up. */
public final class Tally {
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  /** A tally without counts. */
  public Tally() {}

  public void count(String kind, String name) {
    count(kind, name, 1);
  }

  public void count(String kind, String name, long times) {
    counts.computeIfAbsent(kind, none -> new TreeMap<>()).merge(name, times, Long::sum);
  }

  public void add(Tally other) {
    other.counts.forEach((kind, names) -> names.forEach((name, times) -> count(kind, name, times)));
  }

  /** The kinds, sorted. */
  public Set<String> kinds() {
    return Collections.unmodifiableSet(counts.keySet());
  }

  /** The count of this kind and name. */
  public long of(String kind, String name) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(name, 0L);
  }

  /** The counts of this kind, by name. */
  public Map<String, Long> of(String kind) {
    return new TreeMap<>(counts.getOrDefault(kind, Map.of()));
  }

  /** The sum of all counts of this kind. */
  public long sum(String kind) {
    return of(kind).values().stream().mapToLong(Long::longValue).sum();
  }
}
