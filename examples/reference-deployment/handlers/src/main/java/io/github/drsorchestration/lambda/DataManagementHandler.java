package io.github.drsorchestration.lambda;

import io.github.drsorchestration.core.operation.OperationFunction;
import io.github.drsorchestration.lambda.deployment.Deployment;

/** The function data-mgmt-handler: whatever changes what is stored. */
public non-sealed class DataManagementHandler extends OperationHandler {

  public DataManagementHandler() {
    this(Deployment.here());
  }

  protected DataManagementHandler(Deployment deployment) {
    super(OperationFunction.DATA_MANAGEMENT, deployment);
  }
}
