package io.github.drsorchestration.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.OperationFunction;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.StructuredAuditLog;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.gateway.FunctionCatalog;
import io.github.drsorchestration.lambda.gateway.Gateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that carries operations out, those that the catalogue gives to it. */
abstract sealed class OperationHandler implements RequestStreamHandler
    permits QueryHandler, DataManagementHandler, ExecutionHandler {

  private final Gateway gateway;

  OperationHandler(OperationFunction function, Deployment deployment) {
    Ports ports = deployment.ports();
    OperationCatalog catalog =
        FunctionCatalog.of(function, StandardOperations.of(deployment.orchestrator(), ports));
    this.gateway =
        new Gateway(
            new Operations(catalog, ports, new StructuredAuditLog()),
            ports.ids(),
            deployment.invokers());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    output.write(gateway.answer(event).getBytes(StandardCharsets.UTF_8));
  }
}
