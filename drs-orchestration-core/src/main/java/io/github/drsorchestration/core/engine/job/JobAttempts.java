package io.github.drsorchestration.core.engine.job;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decide.EffectResults;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.launch.LaunchAttempts;
import io.github.drsorchestration.core.engine.termination.TerminationAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The attempts to start jobs of one wave, or of a termination: how an intent becomes a job, a
 * rejection, or something uncertain that is looked for by its tag.
 */
public abstract class JobAttempts {

  private final Draft draft;

  protected JobAttempts(Draft draft) {
    this.draft = draft;
  }

  /** Those of every wave and of the termination. */
  public static List<JobAttempts> allOf(Draft draft) {
    List<JobAttempts> all = new ArrayList<>();
    draft.waves().forEach(wave -> all.add(new LaunchAttempts(draft, wave)));
    if (draft.head().termination().isPresent()) {
      all.add(new TerminationAttempts(draft));
    }
    return all;
  }

  public abstract List<JobAttempt> all();

  public abstract void edit(JobAttempt attempt, UnaryOperator<JobAttempt.Builder> change);

  public abstract Optional<String> wave();

  /** Whether this job is what the attempt started. */
  public abstract boolean startedBy(JobAttempt attempt, RecoveryJob job);

  /** Ties what the attempt is about to its job. */
  public abstract void onSubmitted(JobAttempt attempt, String jobId);

  /** Releases what the attempt is about, or gives up on it. */
  public abstract void onRejected(JobAttempt attempt, Failure why);

  public final Draft draft() {
    return draft;
  }

  public final void submitted(JobAttempt attempt, String jobId) {
    edit(
        attempt,
        b ->
            b.status(AttemptStatus.SUBMITTED)
                .jobId(jobId)
                .submittedAt(draft.now())
                .endedAt(Optional.empty())
                .rejection(Optional.empty())
                .retryAt(Optional.empty()));
    onSubmitted(attempt, jobId);
    record(EventType.JOB_SUBMITTED, Optional.empty(), EffectResults.jobDetails(attempt, jobId));
  }

  public final void rejected(JobAttempt attempt, EffectResult.JobRejected rejected) {
    Duration delay = rejected.retryAfter().orElse(Timing.RETRY_CALL);
    rejected(attempt, rejected.why(), draft.now().plus(delay));
  }

  public final void unknown(JobAttempt attempt, EffectResult.JobOutcomeUnknown unknown) {
    edit(
        attempt,
        b -> b.status(AttemptStatus.UNKNOWN).resolveBy(draft.now().plus(unknown.lookFor())));
    record(
        EventType.JOB_OUTCOME_UNKNOWN,
        Optional.of(unknown.why()),
        Map.of("attempt", attempt.attemptId()));
  }

  /**
   * Looks for the job of every attempt whose outcome is not known: intents that a step saved and
   * did not live to report on, and calls whose answer was lost.
   */
  public final void resolveUncertain() {
    for (JobAttempt attempt : List.copyOf(all())) {
      if (attempt.status() == AttemptStatus.INTENDED || attempt.status() == AttemptStatus.UNKNOWN) {
        resolve(attempt);
      }
    }
  }

  private void resolve(JobAttempt attempt) {
    Optional<Question.Seen<List<RecoveryJob>>> listing = jobsSince(attempt);
    Optional<RecoveryJob> job = jobOf(attempt, listing);
    if (job.isPresent()) {
      submitted(attempt, job.get().jobId());
    } else if (listing.isPresent() && !listing.get().at().isBefore(attempt.resolveBy())) {
      rejected(
          attempt,
          new Failure(
              FailureCode.NEVER_HAPPENED, "no job of attempt " + attempt.attemptId() + " appeared"),
          draft.now());
    } else if (draft.now().isBefore(attempt.resolveBy())) {
      draft.wakeBy(Timing.earlier(draft.now().plus(Timing.LOOK_FOR_JOB), attempt.resolveBy()));
    } else {
      draft.wakeIn(Timing.LOOK_FOR_JOB);
    }
  }

  /** The jobs among which an attempt's own must be. */
  public final Optional<Question.Seen<List<RecoveryJob>>> jobsSince(JobAttempt attempt) {
    Instant since = attempt.intendedAt().minus(Timing.CLOCK_SKEW);
    return draft.ask(
        new Question.RecentJobs(attempt.where(), since, Timing.LOOK_FOR_JOB.dividedBy(2)));
  }

  public final Optional<RecoveryJob> jobOf(
      JobAttempt attempt, Optional<Question.Seen<List<RecoveryJob>>> listing) {
    return listing.flatMap(
        seen -> seen.value().stream().filter(job -> startedBy(attempt, job)).findFirst());
  }

  private void rejected(JobAttempt attempt, Failure why, Instant notBefore) {
    Instant retryAt = Timing.later(notBefore, draft.now().plus(patience(attempt)));
    edit(
        attempt,
        b -> b.status(AttemptStatus.REJECTED).endedAt(draft.now()).rejection(why).retryAt(retryAt));
    record(
        EventType.JOB_REJECTED,
        Optional.of(why.message()),
        Map.of("attempt", attempt.attemptId(), "code", why.code().name()));
    onRejected(attempt, why);
  }

  /** The longer it was tried in vain, the rarer it is tried: a tenth of the time so far. */
  private Duration patience(JobAttempt attempt) {
    Instant first = attempt.intendedAt();
    List<JobAttempt> attempts = all();
    for (int i = attempts.indexOf(attempt) - 1; i >= 0; i--) {
      JobAttempt earlier = attempts.get(i);
      if (Collections.disjoint(earlier.serverIds(), attempt.serverIds())) {
        continue;
      }
      boolean inVain =
          earlier.status() == AttemptStatus.REJECTED
              && earlier.intendedAt().plus(Timing.MAX_PATIENCE.multipliedBy(2)).isAfter(first);
      if (!inVain) {
        break;
      }
      first = earlier.intendedAt();
    }
    long tried = Duration.between(first, attempt.intendedAt()).toSeconds();
    Duration tenth = Duration.ofSeconds(tried / 10);
    return tenth.compareTo(Timing.MAX_PATIENCE) < 0 ? tenth : Timing.MAX_PATIENCE;
  }

  private void record(EventType type, Optional<String> reason, Map<String, String> details) {
    draft.record(type, event -> event.wave(wave()).reason(reason).details(details));
  }
}
