package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.deployment.Settings;
import io.github.drsorchestration.testkit.wire.ServerTime;

/** The function that drives executions, in the time of the simulated DRS. */
public final class SimulatedOrchestration extends OrchestrationHandler {

  public SimulatedOrchestration() {
    super(deployment());
  }

  static Deployment deployment() {
    Settings settings = Settings.of(System.getenv());
    return Deployment.of(
        settings, ServerTime.at(settings.drsEndpoint().orElseThrow(), SystemTime.shared()));
  }
}
