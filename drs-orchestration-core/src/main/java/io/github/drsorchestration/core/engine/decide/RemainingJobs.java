package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.FollowUpClaims;
import io.github.drsorchestration.core.engine.launch.LaunchJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The jobs that outlive their wave, because DRS cannot be stopped: they are followed, since what
 * they still bring up has to be on record, and others must not launch the same servers meanwhile.
 */
final class RemainingJobs {

  private static final Duration HURRY = Duration.ofMinutes(30);
  private static final Duration RARELY = Duration.ofMinutes(5);

  private RemainingJobs() {}

  static void follow(Draft draft) {
    if (inTime(draft)) {
      draft.waves().outlivedByJobs().forEach(wave -> LaunchJobs.trackSubmitted(draft, wave));
    }
  }

  /** A job that has not ended a day after its execution is nobody's any more. */
  static boolean areFollowed(Draft draft) {
    return inTime(draft) && !draft.waves().outlivedByJobs().isEmpty();
  }

  private static boolean inTime(Draft draft) {
    Instant until =
        draft.head().endedAt().map(end -> end.plus(Timing.FOLLOW_WITHIN)).orElse(Instant.MAX);
    return draft.now().isBefore(until);
  }

  /** What has outlived its execution for long is looked at rarely. */
  static void calmDown(Draft draft) {
    if (!draft.status().isTerminal()) {
      return;
    }
    boolean longAgo =
        draft.head().endedAt().filter(end -> end.plus(HURRY).isBefore(draft.now())).isPresent();
    boolean terminating =
        draft.head().termination().filter(it -> it.endedAt().isEmpty()).isPresent();
    boolean waiting = areFollowed(draft) && draft.head().inbox().isEmpty();
    if (longAgo && waiting && !terminating) {
      draft.restUntil(draft.now().plus(RARELY));
    }
  }

  /** The servers that the execution, which starts nothing any more, need not hold. */
  static Set<String> freeServers(Draft draft) {
    boolean ended = draft.status().isTerminal();
    boolean followed = areFollowed(draft);
    Set<String> free = new LinkedHashSet<>();
    for (WaveDraft wave : draft.waves()) {
      for (ServerExecution server : wave.servers()) {
        boolean needed =
            ended
                ? (followed && isBeingLaunched(wave, server))
                    || FollowUpClaims.needs(draft, wave, server)
                : (wave.status().isActive() && !neverTried(server))
                    || isBeingLaunched(wave, server);
        if (!needed) {
          free.add(server.serverId());
        }
      }
    }
    return free;
  }

  private static boolean neverTried(ServerExecution server) {
    return server.attemptId().isEmpty()
        && (server.status() == ServerStatus.PENDING || server.status().isDone());
  }

  private static boolean isBeingLaunched(WaveDraft wave, ServerExecution server) {
    return server.status() != ServerStatus.RECOVERED
        && server.launchedAt().isEmpty()
        && wave.attempts().stream()
            .anyMatch(attempt -> attempt.status().isUnderWay() && server.isIn(attempt));
  }
}
