package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.ReplicationCall;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;

/** Takes what came of calls that change replication: what was done is looked at soon. */
public final class ReplicationResults {

  private static final Duration LISTED = Duration.ofSeconds(5);
  private static final Duration REFUSED = Duration.ofMinutes(2);

  private ReplicationResults() {}

  public static void apply(Draft draft, EffectResult.ReplicationChanged result) {
    Travellers.of(draft, result.serverId())
        .filter(traveller -> awaits(traveller, result.call()))
        .ifPresent(
            traveller ->
                result
                    .problem()
                    .ifPresentOrElse(
                        why ->
                            traveller.waitBecause(
                                why.message(), Timing.longer(REFUSED, traveller.patience())),
                        () -> traveller.lookAgainIn(LISTED)));
  }

  private static boolean awaits(Traveller traveller, ReplicationCall call) {
    return switch (traveller.stage()) {
      case REVERSING, REPROTECTING -> call == ReplicationCall.REVERSE;
      case STOPPING -> call == ReplicationCall.STOP || call == ReplicationCall.STOP_FAILBACK;
      case FORGETTING -> call != ReplicationCall.REVERSE && call != ReplicationCall.STOP;
      case SYNCING, IN_SYNC, HOME, RESYNCING, PROTECTED, TERMINATING, CLEANED_UP -> false;
    };
  }
}
