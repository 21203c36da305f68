package io.github.drsorchestration.core.engine.job;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Instant;
import java.util.Optional;

/** Looks at running jobs, as often as their owner wants them looked at. */
final class JobFollower {

  private final Draft draft;
  private final JobOwner owner;

  JobFollower(Draft draft, JobOwner owner) {
    this.draft = draft;
    this.owner = owner;
  }

  /** Tells the owner what the job says, and returns whether the job is over. */
  boolean hasEnded(JobAttempt attempt) {
    Optional<Question.Seen<Optional<RecoveryJob>>> answer =
        draft.ask(
            new Question.JobNow(
                attempt.where(), attempt.jobId().orElseThrow(), owner.interval(attempt)));
    if (answer.isEmpty()) {
      return false;
    }
    Optional<RecoveryJob> job = answer.get().value();
    job.ifPresent(seen -> owner.seen(attempt, seen));
    boolean over = job.map(seen -> !seen.status().isActive()).orElseGet(() -> isDeleted(attempt));
    if (!over) {
      draft.wakeBy(answer.get().at().plus(owner.interval(attempt)));
    }
    return over && owner.canEnd(attempt);
  }

  /** DRS lists a new job late, and does not say how long it keeps an old one. */
  private boolean isDeleted(JobAttempt attempt) {
    Instant submittedAt = attempt.submittedAt().orElse(attempt.intendedAt());
    return !draft.now().isBefore(submittedAt.plus(Timing.DELETED_AFTER));
  }
}
