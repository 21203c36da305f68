package io.github.drsorchestration.core.service.capacity;

import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * How much of a quota is used.
 *
 * @param used how much
 * @param limit the quota
 * @param free what is left
 * @param status how full it is
 */
public record Usage(int used, int limit, int free, CapacityStatus status) {

  /** What is used of a quota. */
  public static Usage of(int used, int limit) {
    return new Usage(used, limit, Math.max(0, limit - used), CapacityStatus.of(used, limit));
  }

  /** Quotas that stand in for each other, such as those of accounts that replicate for one. */
  static Usage together(Collection<Usage> parts) {
    return of(total(parts, Usage::used), total(parts, Usage::limit));
  }

  /** Quotas that do not: what is free in one Region is of no use in another. */
  static Usage sideBySide(Collection<Usage> parts) {
    return new Usage(
        total(parts, Usage::used),
        total(parts, Usage::limit),
        total(parts, Usage::free),
        CapacityStatus.worst(parts.stream().map(Usage::status).toList()));
  }

  private static int total(Collection<Usage> parts, ToIntFunction<Usage> of) {
    return parts.stream().mapToInt(of).sum();
  }
}
