package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.core.engine.job.JobTags;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.LaunchCall;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.util.HashMap;
import java.util.Map;

/** Counts what the world launched against what the record says was meant. */
public final class OneLaunchPerAttempt extends Invariant {

  public OneLaunchPerAttempt() {
    super(
        "one launch per try",
        "each further launch deletes the instance of the one before, and somebody works on it");
  }

  @Override
  protected void launched(LaunchCall launched, History history) {
    if (launched.tookEffect()) {
      launched.execution().ifPresent(it -> check(it.executionId(), history));
    }
  }

  private void check(String executionId, History history) {
    Map<String, Integer> perAttempt = new HashMap<>();
    Map<String, Integer> perServer = new HashMap<>();
    Map<String, Integer> meant = new HashMap<>();
    history.events(executionId).stream()
        .filter(event -> event.type() == EventType.SERVER_RETRIED)
        .forEach(event -> meant.merge(event.serverId().orElse(""), 1, Integer::sum));
    for (RecordedLaunch launch : history.launchesOf(executionId)) {
      String attempt = launch.tags().get(JobTags.ATTEMPT);
      if (perAttempt.merge(attempt + launch.serverId(), 1, Integer::sum) > 1) {
        history.violated(this, launch.serverId() + " was launched twice by attempt " + attempt);
      }
      int launches = perServer.merge(launch.serverId(), 1, Integer::sum);
      int allowed = 1 + meant.getOrDefault(launch.serverId(), 0);
      // A job that is listed when it is long over is not to be found while it is looked for.
      if (launches > allowed && history.circumstances().jobsAreListedInTime()) {
        history.violated(
            this,
            "execution "
                + executionId
                + " launched "
                + launch.serverId()
                + " "
                + launches
                + " times, "
                + allowed
                + " were meant");
      }
    }
  }
}
