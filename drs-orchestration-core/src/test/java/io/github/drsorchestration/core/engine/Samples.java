package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Values that the tests of the engine have in common. */
public final class Samples {

  public static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private Samples() {}

  public static String id(String name) {
    return "s-" + "0".repeat(17 - name.length()) + name;
  }

  public static RecoveryJob.Builder job(String jobId, JobStatus status, String... servers) {
    return RecoveryJob.builder()
        .jobId(jobId)
        .where(PLACE)
        .type(JobType.LAUNCH)
        .status(status)
        .createdAt(NOW)
        .participants(
            Arrays.stream(servers)
                .map(
                    name ->
                        new JobParticipant(id(name), LaunchStatus.IN_PROGRESS, Optional.empty()))
                .toList());
  }

  public static JobAttempt.Builder attempt(
      String attemptId, AttemptStatus status, String... servers) {
    return JobAttempt.builder()
        .attemptId(attemptId)
        .type(JobType.LAUNCH)
        .where(PLACE)
        .serverIds(Arrays.stream(servers).map(Samples::id).toList())
        .status(status)
        .intendedAt(NOW)
        .actBefore(NOW.plusSeconds(30))
        .resolveBy(NOW.plusSeconds(120));
  }

  public static ServerExecution server(String name, ServerStatus status, boolean optional) {
    return ServerExecution.builder()
        .serverId(id(name))
        .where(PLACE)
        .name(name)
        .status(status)
        .optional(optional)
        .build();
  }
}
