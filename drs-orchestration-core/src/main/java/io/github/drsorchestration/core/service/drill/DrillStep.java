package io.github.drsorchestration.core.service.drill;

import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.automation.DrillState;
import io.github.drsorchestration.api.automation.DrillSummary;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a drill next. Whoever carries it out may crash at any point: the same drill and
 * execution give the same step.
 *
 * @param drill the drill as it is to be kept
 * @param wants what has to be done for it first
 */
record DrillStep(Drill drill, Wants wants) {

  /** What only the execution can do. */
  enum Wants {
    NOTHING,
    REPORT,
    TERMINATION
  }

  static DrillStep of(Drill drill, Optional<Execution> execution, Instant now) {
    if (execution.isEmpty()) {
      return keep(abandoned(drill, now, "its execution was deleted"));
    }
    Execution present = execution.get();
    return switch (drill.state()) {
      case STARTED -> keep(started(drill, present, now));
      case ENDED -> new DrillStep(drill, Wants.REPORT);
      case REPORTED -> reported(drill, present, now);
      case CLEANED, ABANDONED -> keep(drill);
    };
  }

  private static DrillStep keep(Drill drill) {
    return new DrillStep(drill, Wants.NOTHING);
  }

  private static Drill started(Drill drill, Execution execution, Instant now) {
    if (execution.status().isTerminal()) {
      return drill.toBuilder().state(DrillState.ENDED).build();
    }
    return now.isBefore(drill.waitUntil())
        ? drill
        : abandoned(
            drill,
            now,
            "its execution is still "
                + execution.status()
                + " at "
                + drill.waitUntil()
                + "; nothing was terminated");
  }

  /** A completed drill is a proof, for a while. */
  static Drill reported(Drill drill, DrillSummary summary) {
    boolean proof = summary.status() == ExecutionStatus.COMPLETED;
    return drill.toBuilder()
        .state(DrillState.REPORTED)
        .summary(summary)
        .nextProof(
            proof ? Optional.of(summary.endedAt().plus(Drill.PROOF_LASTS)) : Optional.empty())
        .build();
  }

  private static DrillStep reported(Drill drill, Execution execution, Instant now) {
    if (!execution.status().isTerminal()) { // somebody retries what has failed
      return keep(
          drill.toBuilder()
              .state(DrillState.STARTED)
              .summary(Optional.empty())
              .nextProof(Optional.empty())
              .build());
    }
    if (!drill.cleanUp()) {
      return keep(done(drill, now).build());
    }
    boolean asked = execution.inbox().stream().anyMatch(it -> it.type() == RequestType.TERMINATE);
    if (asked) {
      return keep(drill);
    }
    return execution
        .termination()
        .map(termination -> keep(cleaned(drill, termination, now)))
        .orElseGet(() -> new DrillStep(drill, Wants.TERMINATION));
  }

  private static Drill cleaned(Drill drill, Termination termination, Instant now) {
    if (termination.endedAt().isEmpty()) {
      return drill;
    }
    long left =
        termination.targets().stream()
            .filter(target -> target.status() == TerminationStatus.FAILED)
            .count();
    return left == 0
        ? done(drill, now).state(DrillState.CLEANED).build()
        : abandoned(
            drill,
            now,
            left
                + " of "
                + termination.targets().size()
                + " instances could not be terminated; see the execution");
  }

  static Drill abandoned(Drill drill, Instant now, String why) {
    return done(drill, now).state(DrillState.ABANDONED).problem(why).build();
  }

  private static Drill.Builder done(Drill drill, Instant now) {
    return drill.toBuilder().doneAt(now);
  }
}
