package io.github.drsorchestration.core.service.capacity;

import java.util.Collection;
import java.util.Comparator;

/**
 * How full a quota is: INFO from 200 of 300 servers, WARNING from 225, CRITICAL from 250,
 * HYPER_CRITICAL from 280, and in proportion for other limits.
 */
public enum CapacityStatus {
  /** Nothing that counts towards it answered. */
  UNKNOWN(0),
  OK(0),
  INFO(200),
  WARNING(225),
  CRITICAL(250),
  HYPER_CRITICAL(280);

  private static final long OUT_OF = 300;

  private final int from;

  CapacityStatus(int from) {
    this.from = from;
  }

  static CapacityStatus of(int used, int limit) {
    CapacityStatus status = OK;
    for (CapacityStatus next : values()) {
      if (used * OUT_OF >= (long) limit * next.from) {
        status = next;
      }
    }
    return status;
  }

  /** The worst of these, UNKNOWN if there are none. */
  static CapacityStatus worst(Collection<CapacityStatus> statuses) {
    return statuses.stream().max(Comparator.naturalOrder()).orElse(UNKNOWN);
  }
}
