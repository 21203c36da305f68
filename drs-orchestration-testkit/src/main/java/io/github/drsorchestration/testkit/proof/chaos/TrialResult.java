package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.Violation;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.util.List;
import java.util.Optional;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param violation the first invariant that did not hold
 * @param digest SHA-256 over the record of every execution and of the world
 * @param events the record of every execution
 * @param tally how much happened
 */
public record TrialResult(
    ChaosScenario scenario,
    Optional<Violation> violation,
    String digest,
    List<ExecutionEvent> events,
    Tally tally) {

  /** The scenario and the end of its history for people, one fact per line. */
  public String text() {
    return ScenarioText.of(this);
  }
}
