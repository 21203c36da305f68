package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks the instance that each launch deleted. */
public final class NoLaunchOverLiveRecovery extends Invariant {

  public NoLaunchOverLiveRecovery() {
    super(
        "no launch over a live recovery",
        "the launch deletes the instance, and with it production");
  }

  @Override
  protected void ended(History history) {
    for (Execution execution : history.executions()) {
      Set<String> own = new HashSet<>();
      for (RecordedLaunch launch : history.launchesOf(execution.executionId())) {
        launch.instanceId().ifPresent(own::add);
        Optional<String> deleted = launch.deletedInstanceId();
        if (launch.deletedRecovery()
            && !own.contains(deleted.orElse(""))
            && !isAllowed(execution, launch.serverId())) {
          history.violated(
              this,
              "execution "
                  + execution.executionId()
                  + " launched "
                  + launch.serverId()
                  + " at "
                  + launch.startedAt()
                  + ", which deleted the live "
                  + deleted.orElse("?"));
        }
      }
    }
  }

  private static boolean isAllowed(Execution execution, String serverId) {
    return execution.startRequest().allOverrides().stream()
        .filter(override -> override.code() == FindingCode.LIVE_INSTANCE)
        .anyMatch(override -> override.names().contains(serverId));
  }
}
