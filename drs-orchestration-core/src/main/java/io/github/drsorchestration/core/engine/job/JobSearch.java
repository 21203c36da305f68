package io.github.drsorchestration.core.engine.job;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks for the job that an attempt may have started, among those that DRS lists. */
public final class JobSearch {

  private final Draft draft;
  private final JobOwner owner;

  public JobSearch(Draft draft, JobOwner owner) {
    this.draft = draft;
    this.owner = owner;
  }

  /**
   * What came of a look.
   *
   * @param job the attempt's job, if it is listed
   * @param provesAbsence whether a job that is not listed will not appear any more
   */
  public record Result(Optional<RecoveryJob> job, boolean provesAbsence) {}

  public Result of(JobAttempt attempt) {
    Instant since = attempt.intendedAt().minus(Timing.CLOCK_SKEW);
    Optional<Question.Seen<List<RecoveryJob>>> listing =
        draft.ask(
            new Question.RecentJobs(attempt.where(), since, Timing.LOOK_FOR_JOB.dividedBy(2)));
    Optional<RecoveryJob> job =
        listing.stream()
            .flatMap(seen -> seen.value().stream())
            .filter(listed -> owner.startedBy(attempt, listed))
            .findFirst();
    boolean late = listing.filter(seen -> !seen.at().isBefore(attempt.resolveBy())).isPresent();
    return new Result(job, late);
  }

  /** Looks again before long, and at the latest when a look can settle it. */
  void again(JobAttempt attempt) {
    Instant next = draft.now().plus(Timing.LOOK_FOR_JOB);
    boolean waiting = draft.now().isBefore(attempt.resolveBy());
    draft.wakeBy(waiting ? Timing.earlier(next, attempt.resolveBy()) : next);
  }
}
