package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.testkit.time.SimulatedCrash;

/**
 * Unwinds whatever a process was doing when it crashed. An error, because no orchestrator catches
 * those.
 */
final class ProcessCrash extends SimulatedCrash {
  private static final long serialVersionUID = 1;

  ProcessCrash() {
    super("the process is dead");
  }
}
