package io.github.drsorchestration.core.operation.automation;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Schedules, drills, triggers, maintenance windows and readiness. Whoever makes something that
 * starts by itself must be allowed to do by hand what it will do.
 */
public final class AutomationOperations {

  private AutomationOperations() {}

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations = new ArrayList<>();
    operations.addAll(new ScheduleOperations(orchestrator, ports).all());
    operations.addAll(new DrillOperations(orchestrator.drills(), ports).all());
    operations.addAll(new TriggerOperations(orchestrator.triggers(), ports).all());
    operations.addAll(new WindowOperations(orchestrator.maintenanceWindows(), ports).all());
    operations.addAll(new ReadinessOperations(orchestrator.readiness(), ports).all());
    return operations;
  }
}
