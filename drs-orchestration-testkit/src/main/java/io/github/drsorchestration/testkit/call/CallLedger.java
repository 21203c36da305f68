package io.github.drsorchestration.testkit.call;

import io.github.drsorchestration.api.server.AccountRegion;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the requests that a simulated service received, including every page and failed requests.
 */
public final class CallLedger {

  private final Map<ServiceCall, Map<AccountRegion, Long>> requests =
      new EnumMap<>(ServiceCall.class);

  /** A ledger without calls. */
  public CallLedger() {}

  /** Counts {@code pages} requests. */
  public synchronized void add(ServiceCall call, AccountRegion where, int pages) {
    requests
        .computeIfAbsent(call, key -> new TreeMap<>())
        .merge(where, (long) pages, (counted, more) -> counted + more);
  }

  public synchronized long count(ServiceCall call, AccountRegion where) {
    return requests.getOrDefault(call, Map.of()).getOrDefault(where, 0L);
  }

  /** The requests of this kind in all places. */
  public synchronized long count(ServiceCall call) {
    return requests.getOrDefault(call, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The requests of every kind in all places. */
  public synchronized long total() {
    return requests.keySet().stream().mapToLong(this::count).sum();
  }

  /** The requests of all places by kind, without kinds that were not called. */
  public synchronized Map<ServiceCall, Long> byCall() {
    Map<ServiceCall, Long> counts = new EnumMap<>(ServiceCall.class);
    requests.keySet().forEach(call -> counts.put(call, count(call)));
    return counts;
  }

  /** The requests of each kind, by place. */
  @Override
  public synchronized String toString() {
    return requests.toString();
  }

  /** Resets all counts. */
  public synchronized void clear() {
    requests.clear();
  }
}
