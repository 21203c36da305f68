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

/** Holds every call that launches against the intent that was saved before it. */
public final class IntentBeforeEffect extends Invariant {
  /** How long the call itself may take to reach DRS. */
  private static final Duration CALL = Duration.ofSeconds(30);

  private final Set<String> called = new HashSet<>();

  public IntentBeforeEffect() {
    super(
        "no effect without a saved intent",
        "after a crash nobody would know of the launch, and it would be made again");
  }

  @Override
  protected void launched(LaunchCall launched, History history) {
    Optional<JobAttempt> attempt = launched.attempt();
    if (attempt.isEmpty()) {
      history.violated(this, launched.attemptId() + " was started, and nothing of it is saved");
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
              + ", meant were "
              + attempt.get().serverIds());
    }
    if (launched.at().isAfter(attempt.get().actBefore().plus(CALL))) {
      history.violated(
          this,
          launched.attemptId() + " was started too late, others believe that it never will be");
    }
  }
}
