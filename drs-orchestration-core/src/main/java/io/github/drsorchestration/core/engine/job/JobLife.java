package io.github.drsorchestration.core.engine.job;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The life of one owner's jobs: an intent becomes a job, a rejection, or something uncertain that
 * is looked for among the jobs of DRS; a job is followed to its end.
 */
public final class JobLife {

  private final Draft draft;
  private final JobOwner owner;

  public JobLife(Draft draft, JobOwner owner) {
    this.draft = draft;
    this.owner = owner;
  }

  /** Puts the intent to start a job on record; the call may follow once it is saved. */
  public JobAttempt intend(AccountRegion where, List<String> serverIds, List<String> instanceIds) {
    Instant actBefore = draft.actBefore();
    JobAttempt attempt =
        JobAttempt.builder()
            .attemptId(owner.attemptPrefix() + "/" + (owner.attempts().size() + 1))
            .type(owner.type())
            .where(where)
            .serverIds(serverIds)
            .instanceIds(instanceIds)
            .status(AttemptStatus.INTENDED)
            .intendedAt(draft.now())
            .actBefore(actBefore)
            .resolveBy(actBefore.plus(Timing.LISTED_WITHIN))
            .build();
    owner.add(attempt);
    record(
        new EventDetails.JobIntended(attempt.attemptId(), serverIds.size(), where.toString()),
        Optional.empty());
    return attempt;
  }

  /** The call has started a job. */
  public void submitted(JobAttempt attempt, String jobId) {
    owner.edit(
        attempt,
        b ->
            b.status(AttemptStatus.SUBMITTED)
                .jobId(jobId)
                .submittedAt(draft.now())
                .endedAt(Optional.empty())
                .rejection(Optional.empty())
                .retryAt(Optional.empty()));
    owner.submitted(attempt, jobId);
    record(
        new EventDetails.JobSubmitted(
            attempt.attemptId(), jobId, attempt.serverIds().size(), attempt.where().toString()),
        Optional.empty());
  }

  /** The call certainly took no effect. */
  public void rejected(JobAttempt attempt, EffectResult.JobRejected rejected) {
    Duration delay = rejected.retryAfter().orElse(Timing.RETRY_CALL);
    rejected(attempt, rejected.why(), draft.now().plus(delay));
  }

  /** The call may have taken effect. */
  public void unknown(JobAttempt attempt, EffectResult.JobOutcomeUnknown unknown) {
    owner.edit(
        attempt,
        b ->
            b.status(AttemptStatus.UNKNOWN)
                .conflict(unknown.conflict())
                .resolveBy(draft.now().plus(unknown.lookFor())));
    record(new EventDetails.JobOutcomeUnknown(attempt.attemptId()), Optional.of(unknown.why()));
  }

  /**
   * Looks for the job of every attempt whose outcome is not known: intents that a step saved and
   * did not live to report on, and calls whose answer was lost.
   */
  public void resolveUncertain() {
    JobSearch search = new JobSearch(draft, owner);
    for (JobAttempt attempt : List.copyOf(owner.attempts())) {
      if (attempt.status().isUncertain()) {
        JobSearch.Result result = search.of(attempt);
        if (result.job().isPresent()) {
          submitted(attempt, result.job().get().jobId());
        } else if (result.provesAbsence()) {
          rejected(
              attempt,
              new Failure(
                  FailureCode.NEVER_HAPPENED,
                  "no job of attempt " + attempt.attemptId() + " appeared"),
              draft.now());
        } else {
          search.again(attempt);
        }
      }
    }
  }

  /** Looks at every job that is not known to have ended. */
  public void follow() {
    JobFollower follower = new JobFollower(draft, owner);
    for (JobAttempt attempt : List.copyOf(owner.attempts())) {
      if (attempt.status() == AttemptStatus.SUBMITTED && follower.hasEnded(attempt)) {
        owner.edit(attempt, b -> b.status(AttemptStatus.ENDED).endedAt(draft.now()));
        record(
            new EventDetails.JobEnded(attempt.attemptId(), attempt.jobId().orElseThrow()),
            Optional.empty());
        owner.ended(attempt);
      }
    }
  }

  private void rejected(JobAttempt attempt, Failure why, Instant notBefore) {
    boolean split =
        attempt.serverIds().size() > 1
            && (attempt.conflict() || why.code() == FailureCode.CALL_REJECTED);
    // Its halves are calls that nobody has made in vain yet: what is well in them need not wait.
    Duration wait = split ? Duration.ZERO : backoff(attempt);
    Instant retryAt = Timing.later(notBefore, draft.now().plus(wait));
    owner.edit(
        attempt,
        b -> b.status(AttemptStatus.REJECTED).endedAt(draft.now()).rejection(why).retryAt(retryAt));
    record(
        new EventDetails.JobRejected(attempt.attemptId(), why.code()), Optional.of(why.message()));
    boolean hopeless =
        why.code() == FailureCode.ACCESS_DENIED
            || (why.code() == FailureCode.CALL_REJECTED && attempt.serverIds().size() == 1);
    owner.rejected(attempt, why, hopeless);
  }

  /** A tenth of the time for which the same servers have been tried in vain. */
  private Duration backoff(JobAttempt attempt) {
    Instant first = attempt.intendedAt();
    List<JobAttempt> attempts = owner.attempts();
    for (int i = attempts.indexOf(attempt) - 1; i >= 0; i--) {
      JobAttempt earlier = attempts.get(i);
      if (Collections.disjoint(earlier.serverIds(), attempt.serverIds())) {
        continue;
      }
      boolean inVain =
          earlier.status() == AttemptStatus.REJECTED
              && earlier.intendedAt().plus(Timing.MAX_BACKOFF.multipliedBy(2)).isAfter(first);
      if (!inVain) {
        break;
      }
      first = earlier.intendedAt();
    }
    long seconds = Duration.between(first, attempt.intendedAt()).toSeconds();
    Duration tenth = Duration.ofSeconds(seconds / 10);
    return tenth.compareTo(Timing.MAX_BACKOFF) < 0 ? tenth : Timing.MAX_BACKOFF;
  }

  private void record(EventDetails details, Optional<String> reason) {
    draft.record(details, event -> event.wave(owner.wave()).reason(reason));
  }
}
