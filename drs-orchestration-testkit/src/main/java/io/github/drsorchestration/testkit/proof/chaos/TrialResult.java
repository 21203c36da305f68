package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.Violation;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.util.List;
import java.util.Optional;

/**
 * The result of a scenario.
 *
 * @param scenario the scenario
 * @param violation the first invariant that was broken
 * @param digest the SHA-256 digest of all events and of what happened in the world
 * @param events the events of all executions
 * @param tally counts of what happened
 */
public record TrialResult(
    ChaosScenario scenario,
    Optional<Violation> violation,
    String digest,
    List<ExecutionEvent> events,
    Tally tally) {

  /** The scenario and the end of its history as readable text, one fact per line. */
  public String text() {
    return ScenarioText.of(this);
  }
}
