package io.github.drsorchestration.lambda;

import io.github.drsorchestration.core.operation.OperationFunction;
import io.github.drsorchestration.lambda.deployment.Deployment;

/** The function query-handler: whatever only reads. */
public non-sealed class QueryHandler extends OperationHandler {

  public QueryHandler() {
    this(Deployment.here());
  }

  protected QueryHandler(Deployment deployment) {
    super(OperationFunction.QUERY, deployment);
  }
}
