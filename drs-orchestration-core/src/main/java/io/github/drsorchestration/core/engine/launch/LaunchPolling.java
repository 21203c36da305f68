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

  /** A look is due before a deadline judges, and what outlives its wave is nobody's hurry. */
  private static final Duration AT_DEADLINE = Duration.ofSeconds(5);

  private static final Duration REMAINING = Duration.ofSeconds(10);
  private static final Duration REMAINING_LONG = Duration.ofMinutes(2);

  static Duration interval(Draft draft, WaveDraft wave, JobAttempt attempt) {
    if (!wave.status().isActive()) {
      return remaining(draft, wave);
    }
    Duration usual = usual(draft, wave, attempt);
    boolean late = wave.head().deadline().filter(it -> !draft.now().isBefore(it)).isPresent();
    boolean judging = late && draft.head().pause().isEmpty() && anyOut(wave, attempt);
    return judging && usual.compareTo(AT_DEADLINE) > 0 ? AT_DEADLINE : usual;
  }

  /** A tenth of the time that the job has outlived its wave. */
  private static Duration remaining(Draft draft, WaveDraft wave) {
    Instant ended = wave.head().endedAt().orElse(draft.now());
    Duration tenth = Duration.between(ended, draft.now()).dividedBy(10);
    Duration least = wave.count(ServerStatus.FAILED) > 0 ? Polling.SLOWEST : REMAINING;
    if (tenth.compareTo(least) < 0) {
      return least;
    }
    return tenth.compareTo(REMAINING_LONG) < 0 ? tenth : REMAINING_LONG;
  }

  private static Duration usual(Draft draft, WaveDraft wave, JobAttempt attempt) {
    int out = 0;
    Duration expected = Duration.ZERO;
    Instant lastSeen = Instant.MIN;
    for (String serverId : attempt.serverIds()) {
      ServerExecution server = wave.server(serverId);
      if (isOut(server, attempt)) {
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

  private static boolean anyOut(WaveDraft wave, JobAttempt attempt) {
    return attempt.serverIds().stream().map(wave::server).anyMatch(it -> isOut(it, attempt));
  }

  /** Whether it is not known yet what becomes of the launch. */
  private static boolean isOut(ServerExecution server, JobAttempt attempt) {
    return server.status() == ServerStatus.LAUNCHING
        && server.isIn(attempt)
        && server.failure().isEmpty();
  }
}
