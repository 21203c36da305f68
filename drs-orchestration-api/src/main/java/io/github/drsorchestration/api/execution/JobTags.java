package io.github.drsorchestration.api.execution;

import io.github.drsorchestration.api.server.RecoveryJob;
import java.util.Map;

/** The tags that every launch job carries, by which it is found again when an answer was lost. */
public final class JobTags {

  /** The attempt that started the job; unique. */
  public static final String ATTEMPT = "drs-orchestration:attempt";

  /** The execution that the job belongs to. */
  public static final String EXECUTION = "drs-orchestration:execution";

  private JobTags() {}

  public static Map<String, String> of(String executionId, JobAttempt attempt) {
    return Map.of(ATTEMPT, attempt.attemptId(), EXECUTION, executionId);
  }

  public static boolean belongsTo(RecoveryJob job, JobAttempt attempt) {
    return attempt.attemptId().equals(job.tags().get(ATTEMPT));
  }
}
