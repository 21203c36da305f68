package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.testkit.Simulation;

/** An execution that is prepared and not started yet. */
public interface PreparedExecution {

  /** The simulation; faults may still be added to its world. */
  Simulation simulation();

  /**
   * Starts the execution and runs it until nothing more happens by itself.
   *
   * @return the execution's id
   */
  String run();

  /** An execution without requests, apart from what the simulation's scripts do. */
  static PreparedExecution of(Simulation simulation, StartRequest request) {
    return new PreparedExecution() {
      @Override
      public Simulation simulation() {
        return simulation;
      }

      @Override
      public String run() {
        return simulation.run(request).executionId();
      }
    };
  }
}
