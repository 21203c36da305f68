package io.github.drsorchestration.core.engine.job;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What jobs are started for: the launches of one wave, or the termination of an execution. */
public interface JobOwner {

  JobType type();

  /** The wave that the jobs belong to, for the record. */
  Optional<String> wave();

  /** What the ids of its attempts begin with; no other owner has the same prefix. */
  String attemptPrefix();

  /** Every attempt so far, in order. */
  List<JobAttempt> attempts();

  void add(JobAttempt attempt);

  void edit(JobAttempt attempt, UnaryOperator<JobAttempt.Builder> change);

  /** Whether this job is what the attempt started. */
  boolean startedBy(JobAttempt attempt, RecoveryJob job);

  /** The attempt has a job. */
  void submitted(JobAttempt attempt, String jobId);

  /**
   * The attempt's call took no effect.
   *
   * @param hopeless whether another call for the same servers would fare no better
   */
  void rejected(JobAttempt attempt, Failure why, boolean hopeless);

  /** How long after a look at the attempt's running job the next one is due. */
  Duration interval(JobAttempt attempt);

  /** The attempt's job was looked at. */
  void seen(JobAttempt attempt, RecoveryJob job);

  /** Whether everything is known that has to be known when the attempt's job ends. */
  boolean canEnd(JobAttempt attempt);

  /** The attempt's job has ended, or DRS lists it no more. */
  void ended(JobAttempt attempt);
}
