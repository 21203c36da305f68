package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import io.github.drsorchestration.testkit.world.WorldRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares the attempts of an execution with the jobs that really exist. */
public final class AttemptsMatchJobs extends Invariant {

  public AttemptsMatchJobs() {
    super(
        "the status of an attempt is true",
        "an unknown launch would be repeated, and never be cleaned up");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    for (WaveExecution wave : saved.after().waves()) {
      List<JobAttempt> before = saved.before(wave).map(WaveExecution::attempts).orElse(List.of());
      for (int i = 0; i < wave.attempts().size(); i++) {
        JobAttempt attempt = wave.attempts().get(i);
        boolean known = i < before.size() && before.get(i).equals(attempt);
        if (!known && attempt.status() != AttemptStatus.INTENDED) {
          check(attempt, history);
        }
      }
    }
  }

  private void check(JobAttempt attempt, History history) {
    WorldRecord record = history.world().record();
    boolean onPremises = !attempt.instanceIds().isEmpty(); // whose launch makes no instance
    Optional<String> job = job(attempt, onPremises ? record.homecomings() : record.launches());
    boolean canBeKnown = history.conditions().jobsAreListedInTime();
    if (attempt.status() == AttemptStatus.REJECTED && job.isPresent() && canBeKnown) {
      history.violated(
          this, attempt.attemptId() + " is said not to have taken effect, but is " + job.get());
    }
    if (attempt.jobId().isPresent() && !Objects.equals(attempt.jobId(), job)) {
      history.violated(
          this,
          attempt.attemptId()
              + " is said to be "
              + attempt.jobId().get()
              + ", but is "
              + job.orElse("no job"));
    }
  }

  private static Optional<String> job(JobAttempt attempt, List<RecordedLaunch> launches) {
    return launches.stream()
        .filter(it -> attempt.attemptId().equals(it.tags().get(JobTags.ATTEMPT)))
        .map(RecordedLaunch::jobId)
        .findFirst();
  }
}
