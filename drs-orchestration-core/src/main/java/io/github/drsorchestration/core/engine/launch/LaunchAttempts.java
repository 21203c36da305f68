package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.JobAttempts;
import io.github.drsorchestration.core.engine.job.JobTags;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The attempts of a wave to launch its servers. */
public final class LaunchAttempts extends JobAttempts {

  private final WaveDraft wave;

  public LaunchAttempts(Draft draft, WaveDraft wave) {
    super(draft);
    this.wave = wave;
  }

  @Override
  public List<JobAttempt> all() {
    return wave.attempts();
  }

  @Override
  public void edit(JobAttempt attempt, UnaryOperator<JobAttempt.Builder> change) {
    wave.edit(attempt, change);
  }

  @Override
  public Optional<String> wave() {
    return Optional.of(wave.name());
  }

  @Override
  public boolean startedBy(JobAttempt attempt, RecoveryJob job) {
    return JobTags.belongsTo(job, attempt);
  }

  @Override
  public void onSubmitted(JobAttempt attempt, String jobId) {
    // The job deletes the instance of an earlier launch, which must not be taken for its own.
    for (ServerExecution server : wave.launching(attempt)) {
      wave.edit(
          server,
          b ->
              b.jobId(jobId)
                  .launchingAt(draft().now())
                  .recoveryInstanceId(Optional.empty())
                  .recoveryPointAt(Optional.empty()));
    }
  }

  @Override
  public void onRejected(JobAttempt attempt, Failure why) {
    boolean hopeless =
        why.code() == FailureCode.ACCESS_DENIED
            || (why.code() == FailureCode.CALL_REJECTED && attempt.serverIds().size() == 1);
    for (ServerExecution server : wave.launching(attempt)) {
      if (hopeless) {
        wave.fail(server, why);
      } else {
        wave.edit(server, b -> b.status(ServerStatus.PENDING));
      }
    }
  }

  /**
   * Recognises the job of an attempt that was given up, where DRS lists it later than it should:
   * its servers are being launched, and a second launch would delete what the first one brings up.
   */
  void recogniseLate() {
    for (JobAttempt attempt : List.copyOf(wave.attempts())) {
      if (attempt.wasRejectedFor(FailureCode.NEVER_HAPPENED) && !waiting(attempt).isEmpty()) {
        jobOf(attempt, jobsSince(attempt)).ifPresent(job -> recognise(attempt, job.jobId()));
      }
    }
  }

  /** Recognises the jobs of attempts that were given up, for the sake of what they may leave. */
  void recogniseLeftOvers() {
    for (JobAttempt attempt : List.copyOf(wave.attempts())) {
      if (attempt.wasRejectedFor(FailureCode.NEVER_HAPPENED)) {
        jobOf(attempt, jobsSince(attempt)).ifPresent(job -> submitted(attempt, job.jobId()));
      }
    }
  }

  private void recognise(JobAttempt attempt, String jobId) {
    for (ServerExecution server : waiting(attempt)) {
      wave.edit(server, b -> b.status(ServerStatus.LAUNCHING).attemptId(attempt.attemptId()));
    }
    submitted(attempt, jobId);
  }

  private List<ServerExecution> waiting(JobAttempt attempt) {
    return attempt.serverIds().stream()
        .map(wave::server)
        .filter(server -> server.status() == ServerStatus.PENDING)
        .toList();
  }
}
