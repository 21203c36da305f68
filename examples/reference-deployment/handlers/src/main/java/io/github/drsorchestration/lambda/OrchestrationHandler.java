package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.log.LogContext;
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
    JsonNode json = StrictJson.read(event);
    LogContext.execution(json);
    return orchestration.answer(json).toString();
  }
}
