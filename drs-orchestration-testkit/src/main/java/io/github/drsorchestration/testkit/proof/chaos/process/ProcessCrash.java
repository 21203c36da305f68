package io.github.drsorchestration.testkit.proof.chaos.process;

/** Ends whatever a process was doing when it died. No orchestrator catches an error. */
final class ProcessCrash extends Error {
  private static final long serialVersionUID = 1;

  ProcessCrash() {
    super("the process is dead", null, false, false);
  }
}
