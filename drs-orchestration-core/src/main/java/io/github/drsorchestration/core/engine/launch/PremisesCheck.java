package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.EarlierLaunches;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.Homecoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of a machine on premises at the moment of its launch: its failback client has
 * received everything. The launch deletes no instance, and needs no recovery point.
 */
final class PremisesCheck {

  private PremisesCheck() {}

  /** What to launch; empty if the server has to wait. */
  static Optional<LaunchCommand.Item> check(
      Draft draft, WaveDraft wave, ServerExecution server, List<RecoveryInstance> instances) {
    String instanceId = server.failback().orElseThrow().instanceId();
    Optional<FailbackState> state =
        instances.stream()
            .filter(it -> it.instanceId().equals(instanceId))
            .filter(it -> it.state().isLive())
            .map(RecoveryInstance::failbackState)
            .findFirst();
    if (state.equals(Optional.of(FailbackState.FAILBACK_READY_FOR_LAUNCH))) {
      return Optional.of(new LaunchCommand.Item(server.serverId(), Optional.empty()));
    }
    if (!state.equals(Optional.of(FailbackState.FAILBACK_COMPLETED))
        || !adopt(draft, wave, server)) {
      Homecoming.lookAgain(draft, wave, server);
    }
    return Optional.empty();
  }

  /** A machine that was given up, and came up after all, is not launched again. */
  private static boolean adopt(Draft draft, WaveDraft wave, ServerExecution server) {
    Set<String> jobs = EarlierLaunches.jobsInVain(server);
    Optional<JobAttempt> last =
        wave.attempts().stream()
            .filter(attempt -> attempt.jobId().filter(jobs::contains).isPresent())
            .filter(attempt -> attempt.serverIds().contains(server.serverId()))
            .reduce((earlier, later) -> later);
    last.ifPresent(
        attempt -> {
          wave.edit(
              server,
              b ->
                  b.attemptId(attempt.attemptId()).jobId(attempt.jobId()).launchingAt(draft.now()));
          wave.launched(wave.server(server.serverId()), Optional.empty());
          draft.wakeBy(draft.now()); // to see whether it is well
        });
    return last.isPresent();
  }
}
