package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.OperationFunction;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.gateway.FunctionCatalog;
import io.github.drsorchestration.lambda.gateway.Gateway;
import io.github.drsorchestration.lambda.gateway.Rehearsal;

/** A function that carries operations out, those that the catalogue gives to it. */
public abstract sealed class OperationHandler extends FunctionHandler
    permits QueryHandler, DataManagementHandler, ExecutionHandler {

  private final Deployment deployment;
  private final OperationCatalog catalog;
  private final Gateway gateway;

  OperationHandler(OperationFunction function, Deployment deployment) {
    super(deployment);
    this.deployment = deployment;
    this.catalog =
        FunctionCatalog.of(
            function, StandardOperations.of(deployment.orchestrator(), deployment.ports()));
    this.gateway = gateway(deployment.audit());
  }

  private Gateway gateway(AuditLog audit) {
    Ports ports = deployment.ports();
    return new Gateway(new Operations(catalog, ports, audit), ports.ids(), deployment.invokers());
  }

  @Override
  void prime() {
    super.prime();
    gateway.prime();
    Rehearsal.of(gateway(entry -> {})); // nobody asks, so nothing is put down
  }

  @Override
  String answer(String event) {
    return gateway.answer(event);
  }
}
