package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.testkit.Simulation;

/** One execution that is set up and has not begun. */
public interface PreparedExecution {

  /** The world; faults may still be added to it. */
  Simulation simulation();

  /**
   * Starts the execution and runs it until it goes no further by itself.
   *
   * @return the execution's id
   */
  String run();

  /** One that nobody asks anything of while it runs, but what the simulation's scripts say. */
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
