package io.github.drsorchestration.core.operation.catalog;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import java.util.ArrayList;
import java.util.List;

/** Everything that an orchestrator can do for others. */
public final class StandardOperations {

  private StandardOperations() {}

  /** The operations on this orchestrator, which was built on these ports. */
  public static OperationCatalog of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations = new ArrayList<>();
    operations.addAll(new ListOperations(orchestrator, ports).all());
    operations.addAll(new GroupOperations(orchestrator.groups(), ports).all());
    operations.addAll(new PlanOperations(orchestrator.plans(), ports).all());
    operations.addAll(new VersionOperations(orchestrator, ports).all());
    operations.addAll(new StartOperations(orchestrator).all());
    operations.addAll(new TaggedOperations(orchestrator, ports).all());
    operations.addAll(new ExecutionOperations(orchestrator.executions(), ports).all());
    operations.addAll(new RequestOperations(orchestrator.executions()).all());
    operations.addAll(new DrsOperations(ports).all());
    operations.addAll(UserOperations.all());
    return OperationCatalog.of(operations);
  }
}
