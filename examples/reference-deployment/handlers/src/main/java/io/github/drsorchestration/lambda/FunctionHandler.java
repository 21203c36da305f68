package io.github.drsorchestration.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.deployment.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What all functions have in common: JSON in, JSON out, and a log that says for whom. It is public,
 * because the runtime finds its method by reflection.
 */
public abstract class FunctionHandler implements RequestStreamHandler {

  private final Deployment deployment;

  FunctionHandler(Deployment deployment) {
    this.deployment = deployment;
    Snapshot.primedBy(this::prime);
  }

  /** Loads and connects what the first invocation would, and changes nothing. */
  void prime() {
    deployment.prime();
  }

  /** Answers an event. */
  abstract String answer(String event);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    deployment.begin(context);
    try {
      String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      output.write(answer(event).getBytes(StandardCharsets.UTF_8));
    } finally {
      deployment.end();
    }
  }
}
