package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.testkit.memory.ScriptedRun;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What happens in a rehearsal outside of DRS.
 *
 * @param hooks how hooks run, by name; others take half a minute
 * @param health how long after its launch a server becomes healthy, if it does; others at once
 * @param approverAnswersAfter how long the simulated approver takes; absent, there is none
 */
public record Scripts(
    Map<String, ScriptedRun> hooks,
    Map<String, Optional<Duration>> health,
    Optional<Duration> approverAnswersAfter) {

  static final ScriptedRun USUAL_HOOK = ScriptedRun.succeedsAfter(Duration.ofSeconds(30));

  public Scripts {
    hooks = Map.copyOf(hooks);
    health = Map.copyOf(health);
  }

  /** Nothing but an approver. */
  public static Scripts approverAfter(Optional<Duration> approverAnswersAfter) {
    return new Scripts(Map.of(), Map.of(), approverAnswersAfter);
  }

  /** With another approver. */
  public Scripts withApprover(Optional<Duration> answersAfter) {
    return new Scripts(hooks, health, answersAfter);
  }
}
