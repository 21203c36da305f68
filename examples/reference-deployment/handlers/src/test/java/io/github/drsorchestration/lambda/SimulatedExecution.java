package io.github.drsorchestration.lambda;

/** The function that takes requests, in the time of the simulated DRS. */
public final class SimulatedExecution extends ExecutionHandler {

  public SimulatedExecution() {
    super(SimulatedOrchestration.deployment());
  }
}
