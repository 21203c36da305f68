package io.github.drsorchestration.springboot.monitoring;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** How long operations take, and how they end. */
public final class OperationTimer implements AuditLog {

  private final MeterRegistry meters;

  public OperationTimer(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void record(AuditEntry entry) {
    Timer.builder("recovery.operations")
        .description("Uses of operations by outcome")
        .tag("operation", entry.operation())
        .tag("outcome", entry.outcome())
        .register(meters)
        .record(entry.duration());
  }
}
