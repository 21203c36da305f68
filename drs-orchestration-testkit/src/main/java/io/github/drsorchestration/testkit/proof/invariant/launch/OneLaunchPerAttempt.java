package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.LaunchCall;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.util.HashMap;
import java.util.Map;

/** Compares the number of launches in the world with the number on record. */
public final class OneLaunchPerAttempt extends Invariant {

  public OneLaunchPerAttempt() {
    super(
        "one launch per attempt",
        "another launch deletes the instance of the one before, which may be in use");
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
    Map<String, Integer> retries = new HashMap<>();
    history.events(executionId).stream()
        .filter(event -> event.type() == EventType.SERVER_RETRIED)
        .forEach(event -> retries.merge(event.serverId().orElse(""), 1, Integer::sum));
    for (RecordedLaunch launch : history.launchesOf(executionId)) {
      String attempt = launch.tags().get(JobTags.ATTEMPT);
      if (perAttempt.merge(attempt + launch.serverId(), 1, Integer::sum) > 1) {
        history.violated(this, launch.serverId() + " was launched twice by attempt " + attempt);
      }
      int launches = perServer.merge(launch.serverId(), 1, Integer::sum);
      int allowed = 1 + retries.getOrDefault(launch.serverId(), 0);
      // A job that is listed long after its end cannot be found while it is looked for.
      if (launches > allowed && history.conditions().jobsAreListedInTime()) {
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
                + " were intended");
      }
    }
  }
}
