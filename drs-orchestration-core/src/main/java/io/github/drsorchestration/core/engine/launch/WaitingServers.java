package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.Batch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The servers of one wave that wait for their launch. Servers that take long go first, and
 * together: a job holds its room until its slowest server is done.
 */
final class WaitingServers {

  private static final Comparator<ServerExecution> SLOWEST_FIRST =
      Comparator.comparing(
              (ServerExecution server) -> server.expectedDuration().orElse(Duration.ZERO))
          .reversed();

  private final Draft draft;
  private final WaveDraft wave;
  private final Map<String, JobAttempt> attempts = new HashMap<>();

  WaitingServers(Draft draft, WaveDraft wave) {
    this.draft = draft;
    this.wave = wave;
    wave.attempts().forEach(attempt -> attempts.put(attempt.attemptId(), attempt));
  }

  /** What may be tried now, by account and Region. */
  Map<AccountRegion, List<Batch<ServerExecution>>> batches() {
    Map<AccountRegion, List<ServerExecution>> waiting = new TreeMap<>();
    for (ServerExecution server : wave.servers()) {
      if (isReady(server) && mayBeTriedNow(server)) {
        waiting.computeIfAbsent(server.launched().where(), none -> new ArrayList<>()).add(server);
      }
    }
    Map<AccountRegion, List<Batch<ServerExecution>>> batches = new TreeMap<>();
    waiting.forEach((where, servers) -> batches.put(where, byLaunch(servers)));
    return batches;
  }

  /** Machines on premises are launched by a call of their own. */
  private List<Batch<ServerExecution>> byLaunch(List<ServerExecution> servers) {
    List<Batch<ServerExecution>> all = new ArrayList<>();
    servers.stream()
        .collect(Collectors.partitioningBy(ServerExecution::isToPremises))
        .values()
        .forEach(alike -> all.addAll(batches(alike)));
    return all;
  }

  private static boolean isReady(ServerExecution server) {
    return server.status() == ServerStatus.PENDING
        && server.failback().stream().allMatch(ServerFailback::isInSync);
  }

  private List<Batch<ServerExecution>> batches(List<ServerExecution> servers) {
    List<Batch<ServerExecution>> batches = Batch.of(servers, this::rejectedAttempt);
    batches.forEach(batch -> batch.items().sort(SLOWEST_FIRST));
    return batches;
  }

  private boolean mayBeTriedNow(ServerExecution server) {
    Optional<Instant> retryAt =
        rejectedAttempt(server)
            .filter(
                attempt -> !attempt.intendedAt().isAfter(draft.now())) // unless the clock went back
            .flatMap(JobAttempt::retryAt)
            .filter(moment -> moment.isAfter(draft.now()));
    retryAt.ifPresent(draft::wakeBy);
    return retryAt.isEmpty();
  }

  private Optional<JobAttempt> rejectedAttempt(ServerExecution server) {
    return server
        .attemptId()
        .map(attempts::get)
        .filter(attempt -> attempt.status() == AttemptStatus.REJECTED);
  }
}
