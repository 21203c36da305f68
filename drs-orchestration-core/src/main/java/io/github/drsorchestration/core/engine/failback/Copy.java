package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Watches a copy that takes minutes to days: often enough to go on soon after its end, and not more
 * often.
 *
 * @param traveller the server on its way
 * @param of the server that is the copy
 */
record Copy(Traveller traveller, ServerReference of) {

  static final Duration SOONEST = Duration.ofMinutes(1);
  static final Duration LATEST = Duration.ofMinutes(15);

  /** How it stands; empty as long as that is not known. */
  Optional<Optional<SourceServer>> look() {
    Question.ServerNow question = new Question.ServerNow(of.where(), of.serverId());
    Optional<Optional<SourceServer>> now = traveller.draft().ask(question);
    if (now.isEmpty()) {
      traveller.unanswered(question);
    }
    return now;
  }

  static boolean isDone(SourceServer copy) {
    return copy.replicationState() == ReplicationState.CONTINUOUS;
  }

  /** Puts down how far it is, and when to look again. */
  void goesOn(SourceServer copy) {
    traveller.edit(
        b -> {
          copy.syncPercent().ifPresent(b::syncPercent);
          return b.lag(copy.lag()).syncedAt(copy.syncedAt());
        });
    if (copy.replicationState() == ReplicationState.STALLED) {
      String why = copy.replicationError().map(error -> ": " + error).orElse("");
      traveller.waitBecause("the replication of " + of + " has stalled" + why, SOONEST);
    } else {
      traveller.edit(b -> b.problem(Optional.empty()));
      Duration interval = interval(copy);
      if (isDone(copy) && interval.equals(LATEST)) {
        traveller.lookAgainWithOthersIn(interval);
      } else {
        traveller.lookAgainIn(interval);
      }
    }
  }

  private Duration interval(SourceServer copy) {
    Instant now = traveller.draft().now();
    Duration part =
        copy.syncedAt()
            .filter(end -> end.isAfter(now))
            .map(end -> Duration.between(now, end).dividedBy(4))
            .orElseGet(() -> Duration.between(traveller.failback().since(), now).dividedBy(10));
    Duration atLeast = Timing.longer(part, SOONEST);
    return atLeast.compareTo(LATEST) < 0 ? atLeast : LATEST;
  }
}
