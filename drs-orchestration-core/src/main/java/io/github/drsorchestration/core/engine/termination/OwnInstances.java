package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells an execution's own instances from those that others launched from the same servers. */
final class OwnInstances {

  private final Set<String> jobs = new HashSet<>();
  private final Set<String> instances = new HashSet<>();

  OwnInstances(Draft draft) {
    draft.launchAttempts().map(JobAttempt::jobId).forEach(id -> id.ifPresent(jobs::add));
    for (WaveDraft wave : draft.waves()) {
      for (ServerExecution server : wave.servers()) {
        server.recoveryInstanceId().ifPresent(instances::add);
      }
    }
  }

  boolean contains(RecoveryInstance instance) {
    return instances.contains(instance.instanceId())
        || instance.jobId().filter(jobs::contains).isPresent();
  }

  /** The execution's own live instance among those of one server. */
  Optional<RecoveryInstance> among(List<RecoveryInstance> ofServer) {
    return ofServer.stream()
        .filter(instance -> instance.state().isLive())
        .filter(this::contains)
        .findFirst();
  }
}
