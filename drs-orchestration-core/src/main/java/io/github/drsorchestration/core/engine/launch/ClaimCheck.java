package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a server that another execution held at the start is claimed by this one by now. */
final class ClaimCheck {

  private ClaimCheck() {}

  /** Whether the server may be launched as far as other executions are concerned. */
  static boolean isOurs(Draft draft, ServerExecution server) {
    if (server.heldBy().isEmpty()) {
      return true;
    }
    Set<String> serverIds = Set.of(server.serverId());
    Optional<Map<String, String>> holders = draft.ask(new Question.HoldersOf(serverIds));
    if (holders.isEmpty()) {
      return false;
    }
    String holder = holders.get().get(server.serverId());
    if (draft.head().executionId().equals(holder)) {
      return true;
    }
    if (holder == null && !draft.wasClaimRefused(server.serverId())) {
      draft.intend(new Effect.ClaimServers(draft.head().claimRound(), serverIds));
    }
    draft.wakeIn(Timing.ASK_AGAIN);
    return false;
  }
}
