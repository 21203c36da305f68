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

  public static OperationCatalog of(DrsOrchestrator orchestrator, Ports ports) {
    Visible visible = new Visible(ports);
    List<Operation<?, ?>> operations = new ArrayList<>();
    operations.addAll(new GroupOperations(orchestrator.groups(), ports.ids()).all());
    operations.addAll(new PlanOperations(orchestrator, visible, ports.ids()).all());
    operations.addAll(new ExecutionOperations(orchestrator.executions(), visible).all());
    operations.addAll(new RequestOperations(orchestrator.executions()).all());
    operations.addAll(new DisasterOperations(orchestrator.disasters()).all());
    operations.addAll(new DrsOperations(ports).all());
    operations.addAll(UserOperations.all());
    return OperationCatalog.of(operations);
  }
}
