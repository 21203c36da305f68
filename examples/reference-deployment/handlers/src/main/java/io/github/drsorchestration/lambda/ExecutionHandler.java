package io.github.drsorchestration.lambda;

import io.github.drsorchestration.core.operation.OperationFunction;
import io.github.drsorchestration.lambda.deployment.Deployment;

/** The function execution-handler: whatever starts something, or asks something of an execution. */
public non-sealed class ExecutionHandler extends OperationHandler {

  public ExecutionHandler() {
    this(Deployment.here());
  }

  protected ExecutionHandler(Deployment deployment) {
    super(OperationFunction.EXECUTION, deployment);
  }
}
