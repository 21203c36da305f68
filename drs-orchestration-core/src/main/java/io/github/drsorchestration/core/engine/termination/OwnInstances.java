package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells an execution's own instances from those that others launched from the same servers. */
final class OwnInstances {

  private final Draft draft;
  private final Set<String> jobs = new HashSet<>();
  private final Set<String> instances = new HashSet<>();

  OwnInstances(Draft draft) {
    this.draft = draft;
    draft.launchAttempts().map(JobAttempt::jobId).forEach(id -> id.ifPresent(jobs::add));
    for (WaveDraft wave : draft.waves()) {
      for (ServerExecution server : wave.servers()) {
        server.recoveryInstanceId().ifPresent(instances::add);
      }
    }
  }

  boolean contains(RecoveryInstance instance) {
    if (draft.head().kind() == ExecutionKind.FAILBACK) {
      return isNeedless(instance.instanceId());
    }
    return instances.contains(instance.instanceId())
        || instance.jobId().filter(jobs::contains).isPresent();
  }

  /** Of a server that is brought home, only the instance without production may go. */
  private boolean isNeedless(String instanceId) {
    return draft.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .anyMatch(
            server ->
                server.failback().stream()
                    .flatMap(way -> needless(server, way).stream())
                    .anyMatch(instanceId::equals));
  }

  private static Optional<String> needless(ServerExecution server, ServerFailback way) {
    return switch (way.production()) {
      case ORIGIN -> Optional.of(way.instanceId());
      case RECOVERY -> server.recoveryInstanceId();
    };
  }

  /** The execution's own live instance among those of one server. */
  Optional<RecoveryInstance> among(List<RecoveryInstance> ofServer) {
    return ofServer.stream()
        .filter(instance -> instance.state().isLive())
        .filter(this::contains)
        .findFirst();
  }
}
