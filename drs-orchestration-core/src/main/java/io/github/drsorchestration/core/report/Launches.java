package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.report.LaunchReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The launches of a wave's servers, the repeated ones included. */
final class Launches {

  private final Timeline timeline;
  private final Map<String, List<JobAttempt>> attempts = new HashMap<>();

  Launches(WaveExecution wave, Timeline timeline) {
    this.timeline = timeline;
    for (JobAttempt attempt : wave.attempts()) {
      for (String serverId : attempt.serverIds()) {
        attempts.computeIfAbsent(serverId, none -> new ArrayList<>()).add(attempt);
      }
    }
  }

  List<LaunchReport> of(ServerExecution server) {
    List<LaunchReport> launches = new ArrayList<>();
    for (PreviousLaunch earlier : server.previousLaunches()) {
      launches.add(
          new LaunchReport(
              earlier.number(),
              earlier.jobId(),
              begun(server.serverId(), earlier),
              Optional.empty(),
              Optional.of(earlier.endedAt()),
              Optional.of(earlier.failure())));
    }
    server
        .launchingAt()
        .ifPresent(
            begun ->
                launches.add(
                    new LaunchReport(
                        launches.size() + 1,
                        server.jobId(),
                        begun,
                        server.launchedAt(),
                        end(server),
                        server.recoveredAt().isPresent() ? Optional.empty() : server.failure())));
    return launches;
  }

  private Instant begun(String serverId, PreviousLaunch earlier) {
    return attempts.getOrDefault(serverId, List.of()).stream()
        .filter(attempt -> !attempt.intendedAt().isAfter(earlier.endedAt()))
        .reduce((first, second) -> second)
        .map(attempt -> attempt.submittedAt().orElse(attempt.intendedAt()))
        .orElse(earlier.endedAt());
  }

  private Optional<Instant> end(ServerExecution server) {
    if (server.recoveredAt().isPresent() || server.failure().isEmpty()) {
      return server.recoveredAt();
    }
    return Optional.of(timeline.failedAt(server.serverId()).orElse(timeline.horizon()));
  }
}
