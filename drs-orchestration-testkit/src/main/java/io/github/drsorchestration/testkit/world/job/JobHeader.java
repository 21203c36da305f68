package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Duration;
import java.time.Instant;

/** What all participants of a new job have in common. */
public record JobHeader(
    String jobId, AccountRegion where, boolean drill, Instant createdAt, Instant startsAt) {

  /** How long a launch without the necessary permission takes. */
  static final Duration SILENT_FAILURE = Duration.ofSeconds(1);

  JobHeader withoutQueue() {
    return new JobHeader(jobId, where, drill, createdAt, createdAt);
  }
}
