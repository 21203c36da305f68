package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.testkit.call.ServiceCall;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * A recovery that was driven to its end.
 *
 * @param time from the start request to the final status
 * @param preflight the requests until preflight had passed, every page counted
 * @param run the requests after that
 */
public record Measured(
    Duration time, Map<ServiceCall, Long> preflight, Map<ServiceCall, Long> run) {

  /** The requests to DRS in both phases; what other services were asked is not counted. */
  public long drsRequests() {
    return drsRequests(preflight) + drsRequests(run);
  }

  public static long drsRequests(Map<ServiceCall, Long> requests) {
    return requests.entrySet().stream()
        .filter(entry -> isOfDrs(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public static boolean isOfDrs(ServiceCall call) {
    return call != ServiceCall.ASSUME_ROLE && call != ServiceCall.LIST_SERVICE_QUOTAS;
  }

  /** How many times the bound the recovery took. */
  public double ratio(Duration bound) {
    return (double) time.toMillis() / bound.toMillis();
  }

  static Map<ServiceCall, Long> difference(
      Map<ServiceCall, Long> all, Map<ServiceCall, Long> before) {
    Map<ServiceCall, Long> difference = new EnumMap<>(ServiceCall.class);
    all.forEach((call, count) -> difference.put(call, count - before.getOrDefault(call, 0L)));
    difference.values().removeIf(count -> count == 0);
    return difference;
  }
}
