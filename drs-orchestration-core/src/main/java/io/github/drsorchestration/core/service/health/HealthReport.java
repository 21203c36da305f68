package io.github.drsorchestration.core.service.health;

import java.time.Instant;
import java.util.List;

/**
 * Whether everything answers that the service needs.
 *
 * @param status all in all
 * @param at when it was tried
 * @param components each port, and each account and Region in use
 */
public record HealthReport(HealthStatus status, Instant at, List<ComponentHealth> components) {

  public HealthReport {
    components = List.copyOf(components);
  }

  static HealthReport of(Instant at, List<ComponentHealth> components) {
    return new HealthReport(status(components), at, components);
  }

  private static HealthStatus status(List<ComponentHealth> components) {
    if (components.stream().anyMatch(it -> !it.answers() && it.where().isEmpty())) {
      return HealthStatus.DOWN;
    }
    return components.stream().allMatch(ComponentHealth::answers)
        ? HealthStatus.UP
        : HealthStatus.DEGRADED;
  }
}
