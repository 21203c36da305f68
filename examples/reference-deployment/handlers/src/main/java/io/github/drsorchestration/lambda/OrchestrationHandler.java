package io.github.drsorchestration.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.orchestration.Orchestration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The function orchestration-stepfunctions: whatever drives executions. */
public class OrchestrationHandler implements RequestStreamHandler {

  private final Orchestration orchestration;

  public OrchestrationHandler() {
    this(Deployment.here());
  }

  protected OrchestrationHandler(Deployment deployment) {
    this.orchestration = Orchestration.of(deployment);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String answer = orchestration.answer(DomainJson.mapper().readTree(input)).toString();
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}
