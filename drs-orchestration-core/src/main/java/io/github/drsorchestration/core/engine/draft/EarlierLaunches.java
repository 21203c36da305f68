package io.github.drsorchestration.core.engine.draft;

import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the earlier launches of a server have left. */
public final class EarlierLaunches {

  private EarlierLaunches() {}

  /** Whether a launch that left nothing may not have come to delete what an earlier one left. */
  public static boolean mayHaveLeftInstance(ServerExecution server) {
    return server.recoveryInstanceId().isEmpty() && !server.previousLaunches().isEmpty();
  }

  /** The instance of an earlier launch that is still live. */
  public static Optional<String> liveInstance(
      ServerExecution server, List<RecoveryInstance> instances) {
    Set<String> known = new HashSet<>();
    server.previousLaunches().forEach(it -> it.recoveryInstanceId().ifPresent(known::add));
    return instances.stream()
        .filter(instance -> instance.state().isLive())
        .map(RecoveryInstance::instanceId)
        .filter(known::contains)
        .findFirst();
  }

  /** The jobs of the launches that were to bring the server up, the last one that did excluded. */
  public static Set<String> jobsInVain(ServerExecution server) {
    Set<String> jobs = new HashSet<>();
    List<PreviousLaunch> past = server.previousLaunches();
    for (int i = past.size() - 1; i >= 0; i--) {
      if (past.get(i).failure().code() == FailureCode.RELAUNCHED) {
        break;
      }
      past.get(i).jobId().ifPresent(jobs::add);
    }
    return jobs;
  }
}
