package io.github.drsorchestration.core.operation.catalog;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.catalog.account.AccountOperations;
import io.github.drsorchestration.core.operation.catalog.disaster.DisasterOperations;
import io.github.drsorchestration.core.operation.catalog.execution.ExecutionOperations;
import io.github.drsorchestration.core.operation.catalog.group.GroupOperations;
import io.github.drsorchestration.core.operation.catalog.notification.RecipientOperations;
import io.github.drsorchestration.core.operation.catalog.plan.PlanOperations;
import io.github.drsorchestration.core.operation.catalog.schedule.ScheduleOperations;
import io.github.drsorchestration.core.operation.catalog.server.DrsOperations;
import io.github.drsorchestration.core.operation.catalog.system.SystemOperations;
import io.github.drsorchestration.core.operation.catalog.tagsync.TagSyncOperations;
import java.util.ArrayList;
import java.util.List;

/** Everything that an orchestrator can do for others. */
public final class StandardOperations {

  private StandardOperations() {}

  /** The operations on this orchestrator, which was built on these ports. */
  public static OperationCatalog of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations = new ArrayList<>();
    operations.addAll(GroupOperations.of(orchestrator, ports));
    operations.addAll(PlanOperations.of(orchestrator, ports));
    operations.addAll(ExecutionOperations.of(orchestrator, ports));
    operations.addAll(DisasterOperations.of(orchestrator, ports));
    operations.addAll(ScheduleOperations.of(orchestrator, ports));
    operations.addAll(DrsOperations.of(orchestrator, ports));
    operations.addAll(TagSyncOperations.of(orchestrator, ports));
    operations.addAll(AccountOperations.of(orchestrator, ports));
    operations.addAll(RecipientOperations.of(ports));
    operations.addAll(SystemOperations.of(orchestrator, ports));
    return OperationCatalog.of(operations);
  }
}
