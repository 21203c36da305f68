package io.github.drsorchestration.core.operation.catalog.system;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** What can be done with the service as a whole. */
public final class SystemOperations {

  private SystemOperations() {}

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations =
        new ArrayList<>(new CapacityOperations(orchestrator, ports).all());
    operations.addAll(new ConfigurationOperations(orchestrator.configurations()).all());
    operations.addAll(UserOperations.all());
    return operations;
  }
}
