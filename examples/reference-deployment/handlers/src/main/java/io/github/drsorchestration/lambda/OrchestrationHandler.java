package io.github.drsorchestration.lambda;

import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.orchestration.Orchestration;

/** The function orchestration-stepfunctions: whatever drives executions. */
public class OrchestrationHandler extends FunctionHandler {

  private final Orchestration orchestration;

  public OrchestrationHandler() {
    this(Deployment.here());
  }

  protected OrchestrationHandler(Deployment deployment) {
    super(deployment);
    this.orchestration = Orchestration.of(deployment);
  }

  @Override
  String answer(String event) {
    return orchestration.answer(StrictJson.read(event)).toString();
  }
}
