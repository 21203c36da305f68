package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.job.JobOwner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The jobs that terminate the instances of an execution, and the targets that they are for. */
public final class TerminationJobs implements JobOwner {

  private final Draft draft;

  public TerminationJobs(Draft draft) {
    this.draft = draft;
  }

  Termination termination() {
    return draft.head().termination().orElseThrow();
  }

  void edit(UnaryOperator<Termination.Builder> change) {
    Termination changed = change.apply(termination().toBuilder()).build();
    draft.edit(b -> b.termination(changed));
  }

  void replace(TerminationTarget target) {
    List<TerminationTarget> targets = new ArrayList<>(termination().targets());
    targets.replaceAll(old -> old.serverId().equals(target.serverId()) ? target : old);
    edit(b -> b.targets(targets));
  }

  /** The last attempt that a target was in. */
  Optional<JobAttempt> lastAttempt(TerminationTarget target) {
    return attempts().stream()
        .filter(attempt -> attempt.serverIds().contains(target.serverId()))
        .reduce((earlier, later) -> later);
  }

  private List<TerminationTarget> terminating(JobAttempt attempt) {
    return termination().targets().stream()
        .filter(target -> target.status() == TerminationStatus.TERMINATING)
        .filter(target -> attempt.serverIds().contains(target.serverId()))
        .toList();
  }

  @Override
  public JobType type() {
    return JobType.TERMINATE;
  }

  @Override
  public Optional<String> wave() {
    return Optional.empty();
  }

  @Override
  public String attemptPrefix() {
    return draft.head().executionId() + "/terminate";
  }

  @Override
  public List<JobAttempt> attempts() {
    return termination().attempts();
  }

  @Override
  public void add(JobAttempt attempt) {
    edit(b -> b.addAttempts(attempt));
  }

  @Override
  public void edit(JobAttempt attempt, UnaryOperator<JobAttempt.Builder> change) {
    List<JobAttempt> attempts = new ArrayList<>(attempts());
    JobAttempt changed = change.apply(attempt.toBuilder()).build();
    attempts.replaceAll(old -> old.attemptId().equals(changed.attemptId()) ? changed : old);
    edit(b -> b.attempts(attempts));
  }

  /** A foreign job for the same instance does what the attempt wanted, and counts as its own. */
  @Override
  public boolean startedBy(JobAttempt attempt, RecoveryJob job) {
    return job.type() == JobType.TERMINATE
        && !job.createdAt().isBefore(attempt.intendedAt().minus(Timing.LOOK_FOR_JOB))
        && job.participants().stream()
            .anyMatch(participant -> attempt.serverIds().contains(participant.serverId()));
  }

  @Override
  public void submitted(JobAttempt attempt, String jobId) {
    // the targets wait for the end of the job, which the attempt knows
  }

  @Override
  public void rejected(JobAttempt attempt, Failure why, boolean hopeless) {
    for (TerminationTarget target : terminating(attempt)) {
      replace(hopeless ? target.failed(why) : target.withStatus(TerminationStatus.PENDING));
    }
  }

  @Override
  public Duration interval(JobAttempt attempt) {
    return Timing.ASK_AGAIN;
  }

  @Override
  public void seen(JobAttempt attempt, RecoveryJob job) {
    // what a job says of its instances is not enough: they are looked for when it has ended
  }

  @Override
  public boolean canEnd(JobAttempt attempt) {
    return true;
  }

  /** What is still there goes back to the targets that wait; what is gone will be found gone. */
  @Override
  public void ended(JobAttempt attempt) {
    for (TerminationTarget target : terminating(attempt)) {
      replace(target.withStatus(TerminationStatus.PENDING));
    }
  }
}
