package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.OperationFunction;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.gateway.FunctionCatalog;
import io.github.drsorchestration.lambda.gateway.Gateway;

/** A function that carries operations out, those that the catalogue gives to it. */
public abstract sealed class OperationHandler extends FunctionHandler
    permits QueryHandler, DataManagementHandler, ExecutionHandler {

  private final Gateway gateway;

  OperationHandler(OperationFunction function, Deployment deployment) {
    super(deployment);
    Ports ports = deployment.ports();
    OperationCatalog catalog =
        FunctionCatalog.of(function, StandardOperations.of(deployment.orchestrator(), ports));
    this.gateway =
        new Gateway(
            new Operations(catalog, ports, deployment.audit()), ports.ids(), deployment.invokers());
  }

  @Override
  void prime() {
    super.prime();
    gateway.prime();
  }

  @Override
  String answer(String event) {
    return gateway.answer(event);
  }
}
