package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often a launch job is looked at, by what is known of its servers. */
final class LaunchPolling {

  private LaunchPolling() {}

  static Duration interval(Draft draft, WaveDraft wave, JobAttempt attempt) {
    int out = 0;
    Duration expected = Duration.ZERO;
    Instant lastSeen = Instant.MIN;
    for (String serverId : attempt.serverIds()) {
      ServerExecution server = wave.server(serverId);
      boolean launching = server.status() == ServerStatus.LAUNCHING && server.isIn(attempt);
      if (launching && server.failure().isEmpty()) {
        out++;
      }
      if (server.launchedAt().isPresent() && server.launchedAt().get().isAfter(lastSeen)) {
        lastSeen = server.launchedAt().get();
      }
      Duration own = server.expectedDuration().orElse(Duration.ZERO);
      expected = own.compareTo(expected) > 0 ? own : expected;
    }
    return Polling.interval(
        out,
        attempt.submittedAt().orElse(attempt.intendedAt()),
        expected.isZero() ? Optional.empty() : Optional.of(expected),
        lastSeen.equals(Instant.MIN) ? Optional.empty() : Optional.of(lastSeen),
        draft.now());
  }
}
