package io.github.drsorchestration.core.operation.catalog;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.automation.AutomationOperations;
import io.github.drsorchestration.core.operation.catalog.server.DrsOperations;
import io.github.drsorchestration.core.operation.catalog.server.Ec2Operations;
import io.github.drsorchestration.core.operation.catalog.server.LaunchOperations;
import io.github.drsorchestration.core.operation.catalog.tagsync.TagSyncOperations;
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
    operations.addAll(new ConfigurationOperations(orchestrator.configurations()).all());
    operations.addAll(new DrsOperations(orchestrator.servers(), ports).all());
    operations.addAll(new LaunchOperations(orchestrator.serverLaunches(), ports).all());
    operations.addAll(new TagSyncOperations(orchestrator.tagSync(), ports).all());
    operations.addAll(new Ec2Operations(orchestrator.launchChoices()).all());
    operations.addAll(new AccountOperations(orchestrator.accounts(), ports).all());
    operations.addAll(new CapacityOperations(orchestrator, ports).all());
    operations.addAll(new RecipientOperations(ports).all());
    operations.addAll(new NotificationOperations(ports).all());
    operations.addAll(AutomationOperations.of(orchestrator, ports));
    operations.addAll(UserOperations.all());
    return OperationCatalog.of(operations);
  }
}
