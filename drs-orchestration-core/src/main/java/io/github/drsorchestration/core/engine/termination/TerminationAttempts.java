package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.job.JobAttempts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The attempts to terminate instances. Their jobs carry no tags and are known by their servers. */
public final class TerminationAttempts extends JobAttempts {

  public TerminationAttempts(Draft draft) {
    super(draft);
  }

  Termination termination() {
    return draft().head().termination().orElseThrow();
  }

  public void edit(UnaryOperator<Termination.Builder> change) {
    Termination changed = change.apply(termination().toBuilder()).build();
    draft().edit(b -> b.termination(changed));
  }

  void replace(TerminationTarget target) {
    List<TerminationTarget> targets = new ArrayList<>(termination().targets());
    targets.replaceAll(old -> old.serverId().equals(target.serverId()) ? target : old);
    edit(b -> b.targets(targets));
  }

  /** The targets of an attempt whose termination has not ended. */
  List<TerminationTarget> terminating(JobAttempt attempt) {
    return termination().targets().stream()
        .filter(target -> target.status() == TerminationStatus.TERMINATING)
        .filter(target -> attempt.serverIds().contains(target.serverId()))
        .toList();
  }

  @Override
  public List<JobAttempt> all() {
    return termination().attempts();
  }

  @Override
  public void edit(JobAttempt attempt, UnaryOperator<JobAttempt.Builder> change) {
    List<JobAttempt> attempts = new ArrayList<>(all());
    JobAttempt changed = change.apply(attempt.toBuilder()).build();
    attempts.replaceAll(old -> old.attemptId().equals(changed.attemptId()) ? changed : old);
    edit(b -> b.attempts(attempts));
  }

  @Override
  public Optional<String> wave() {
    return Optional.empty();
  }

  /**
   * Somebody else's job for the same instance does what the attempt wanted, and counts as its own.
   */
  @Override
  public boolean startedBy(JobAttempt attempt, RecoveryJob job) {
    return job.type() == JobType.TERMINATE
        && !job.createdAt().isBefore(attempt.intendedAt().minus(Timing.LOOK_FOR_JOB))
        && job.participants().stream()
            .anyMatch(participant -> attempt.serverIds().contains(participant.serverId()));
  }

  @Override
  public void onSubmitted(JobAttempt attempt, String jobId) {
    // the attempt itself knows the job
  }

  @Override
  public void onRejected(JobAttempt attempt, Failure why) {
    boolean hopeless =
        why.code() == FailureCode.ACCESS_DENIED
            || (why.code() == FailureCode.CALL_REJECTED && attempt.serverIds().size() == 1);
    for (TerminationTarget target : terminating(attempt)) {
      replace(hopeless ? target.failed(why) : target.withStatus(TerminationStatus.PENDING));
    }
  }
}
