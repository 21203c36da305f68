package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.LaunchCall;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares every launch with the intent that was saved before it. */
public final class IntentBeforeEffect extends Invariant {
  /** The longest time that the call may take to reach DRS. */
  private static final Duration CALL = Duration.ofSeconds(30);

  private final Set<String> called = new HashSet<>();

  public IntentBeforeEffect() {
    super(
        "no effect without a saved intent",
        "after a crash the launch would be unknown, and be repeated");
  }

  @Override
  protected void launched(LaunchCall launched, History history) {
    Optional<JobAttempt> attempt = launched.attempt();
    if (attempt.isEmpty()) {
      history.violated(this, launched.attemptId() + " was started without a saved intent");
      return;
    }
    if (!called.add(launched.attemptId())) {
      history.violated(this, launched.attemptId() + " was started by a second call");
    }
    List<String> servers =
        launched.command().servers().stream().map(LaunchCommand.Item::serverId).toList();
    if (!attempt.get().serverIds().equals(servers)) {
      history.violated(
          this,
          launched.attemptId()
              + " started "
              + servers
              + ", intended were "
              + attempt.get().serverIds());
    }
    if (launched.at().isAfter(attempt.get().actBefore().plus(CALL))) {
      history.violated(this, launched.attemptId() + " was started after its intent had expired");
    }
  }
}
