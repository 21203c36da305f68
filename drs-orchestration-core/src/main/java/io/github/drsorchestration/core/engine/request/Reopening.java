package io.github.drsorchestration.core.engine.request;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.util.Optional;
import java.util.Set;

/** Takes up an execution that has ended, or paused, where something of it is to be done again. */
final class Reopening {

  private Reopening() {}

  static void resumeOrReopen(Draft draft, ExecutionRequest request) {
    if (draft.head().pause().isPresent()) {
      draft.resume(request.by(), request.reason());
    }
    reopen(draft, request);
  }

  /** Back to PENDING: the servers have to be held again before anything is launched. */
  static void reopen(Draft draft, ExecutionRequest request) {
    if (draft.status().isTerminal()) {
      draft.edit(
          b ->
              b.endedAt(Optional.empty())
                  .drivenAt(Optional.empty())
                  .deadline(draft.now().plus(draft.head().timeAllowed()))
                  .reopened(draft.head().reopened() + 1)
                  .holdsServers(true)
                  .releasedServerIds(Set.of())
                  .settled(false));
      draft.waves().forEach(Reopening::claimAll);
      draft.status(ExecutionStatus.PENDING, request.by(), request.reason());
    }
  }

  /** What others held before may be free by now. */
  private static void claimAll(WaveDraft wave) {
    wave.servers().stream()
        .filter(server -> server.heldBy().isPresent())
        .toList()
        .forEach(server -> wave.edit(server, b -> b.heldBy(Optional.empty())));
  }
}
