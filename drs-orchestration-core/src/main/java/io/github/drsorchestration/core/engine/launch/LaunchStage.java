package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.JobTags;
import io.github.drsorchestration.core.engine.job.QuotaHeadroom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the waiting servers of the running waves into jobs, as far as there is room. Servers that
 * take long go first, and together: a job holds its room until its slowest server is done.
 */
public final class LaunchStage {

  private static final Comparator<ServerExecution> SLOWEST_FIRST =
      Comparator.comparing(
              (ServerExecution server) -> server.expectedDuration().orElse(Duration.ZERO))
          .reversed();

  private LaunchStage() {}

  /**
   * Servers that may be in one job.
   *
   * @param wave their wave
   * @param servers the servers, in the order in which they are to go
   * @param atMost how many of them may be in one job, whatever the quotas say
   */
  private record Batch(WaveDraft wave, List<ServerExecution> servers, int atMost) {}

  public static void launch(Draft draft) {
    if (!draft.mayStart()) {
      return;
    }
    Map<AccountRegion, List<Batch>> batches = new TreeMap<>();
    for (WaveDraft wave : draft.waves().active()) {
      if (wave.status() == WaveStatus.LAUNCHING) {
        collect(draft, wave, batches);
      }
    }
    batches.forEach((where, waiting) -> launchIn(draft, where, waiting));
  }

  private static void collect(
      Draft draft, WaveDraft wave, Map<AccountRegion, List<Batch>> batches) {
    Map<String, JobAttempt> attempts = new HashMap<>();
    wave.attempts().forEach(attempt -> attempts.put(attempt.attemptId(), attempt));
    Map<AccountRegion, Map<String, List<ServerExecution>>> waiting = new TreeMap<>();
    for (ServerExecution server : wave.servers()) {
      if (server.status() != ServerStatus.PENDING) {
        continue;
      }
      Optional<JobAttempt> rejected =
          server
              .attemptId()
              .map(attempts::get)
              .filter(attempt -> attempt.status() == AttemptStatus.REJECTED);
      Instant retryAt = rejected.flatMap(JobAttempt::retryAt).orElse(draft.now());
      if (retryAt.isAfter(draft.now())) {
        draft.wakeBy(retryAt);
        continue;
      }
      String together =
          rejected.filter(attempt -> attempt.wasRejectedFor(FailureCode.CALL_REJECTED)).map(JobAttempt::attemptId).orElse("");
      waiting
          .computeIfAbsent(server.where(), none -> new LinkedHashMap<>())
          .computeIfAbsent(together, none -> new ArrayList<>())
          .add(server);
    }
    waiting.forEach(
        (where, groups) ->
            groups.forEach(
                (together, servers) -> {
                  servers.sort(SLOWEST_FIRST);
                  JobAttempt wrong = attempts.get(together);
                  // One bad server makes DRS refuse the whole call: halving finds it.
                  int atMost =
                      wrong == null ? Integer.MAX_VALUE : (wrong.serverIds().size() + 1) / 2;
                  batches
                      .computeIfAbsent(where, none -> new ArrayList<>())
                      .add(new Batch(wave, servers, atMost));
                }));
  }

  private static void launchIn(Draft draft, AccountRegion where, List<Batch> batches) {
    Optional<Quotas> quotas = draft.ask(new Question.QuotasOf(where));
    Optional<Question.Seen<List<RecoveryJob>>> recent =
        draft.ask(
            new Question.RecentJobs(
                where, draft.now().minus(Timing.JOB_HORIZON), Timing.ASK_AGAIN.dividedBy(3)));
    Optional<Integer> contenders =
        draft.ask(new Question.Contenders(where, draft.head().executionId()));
    if (quotas.isEmpty() || recent.isEmpty() || contenders.isEmpty()) {
      return;
    }
    QuotaHeadroom room =
        new QuotaHeadroom(
            where, quotas.get(), recent.get().value(), draft.launchAttempts(), contenders.get());
    boolean tight = batches.stream().mapToInt(batch -> batch.servers().size()).sum() > room.total();
    boolean allPlaced = true;
    for (Batch batch : tight ? mostUrgentFirst(draft, quotas.get(), batches) : batches) {
      allPlaced &= place(draft, where, batch, room, tight);
    }
    if (!allPlaced) {
      draft.waitForRoom(where);
    }
  }

  private static List<Batch> mostUrgentFirst(Draft draft, Quotas quotas, List<Batch> batches) {
    if (batches.size() == 1) {
      return batches;
    }
    Urgency urgency = new Urgency(draft, quotas.serversInAllJobs());
    return batches.stream()
        .sorted(Comparator.comparingLong((Batch it) -> -urgency.secondsFrom(it.wave())))
        .toList();
  }

  /** Returns whether nothing of the batch has to wait for room. */
  private static boolean place(
      Draft draft, AccountRegion where, Batch batch, QuotaHeadroom room, boolean tight) {
    List<ServerExecution> free = new ArrayList<>();
    for (ServerExecution server : batch.servers()) {
      if (!room.isBusy(server.serverId())) {
        free.add(server);
      }
    }
    boolean someBusy = free.size() < batch.servers().size();
    int next = 0;
    List<LaunchCommand.Item> ready = new ArrayList<>();
    while (next < free.size() && ready.size() < room.total()) {
      int end = Math.min(free.size(), next + room.total() - ready.size());
      List<ServerExecution> window = free.subList(next, end);
      LaunchChecks.askAll(draft, batch.wave(), window);
      for (ServerExecution server : window) {
        LaunchChecks.check(draft, batch.wave(), server).ifPresent(ready::add);
      }
      next = end;
    }
    int from = 0;
    while (from < ready.size()) {
      int size =
          Math.min(
              ready.size() - from,
              Math.min(batch.atMost(), tight ? room.evenJob() : room.nextJob()));
      if (size == 0) {
        break;
      }
      start(draft, where, batch.wave(), ready.subList(from, from + size));
      room.take(size);
      from += size;
    }
    return !someBusy && next == free.size() && from == ready.size();
  }

  private static void start(
      Draft draft, AccountRegion where, WaveDraft wave, List<LaunchCommand.Item> items) {
    String executionId = draft.head().executionId();
    Instant actBefore = draft.now().plus(Timing.ACT_WITHIN);
    JobAttempt attempt =
        JobAttempt.builder()
            .attemptId(executionId + "/" + wave.index() + "/" + (wave.attempts().size() + 1))
            .type(JobType.LAUNCH)
            .where(where)
            .serverIds(items.stream().map(LaunchCommand.Item::serverId).toList())
            .status(AttemptStatus.INTENDED)
            .intendedAt(draft.now())
            .actBefore(actBefore)
            .resolveBy(actBefore.plus(Timing.LISTED_WITHIN))
            .build();
    wave.add(attempt);
    for (LaunchCommand.Item item : items) {
      wave.edit(
          wave.server(item.serverId()),
          b ->
              b.status(ServerStatus.LAUNCHING)
                  .attemptId(attempt.attemptId())
                  .snapshotId(item.snapshotId())
                  .launchingAt(draft.now())
                  .jobId(Optional.empty()));
    }
    draft.record(
        EventType.JOB_INTENDED,
        event ->
            event
                .wave(wave.name())
                .details(
                    Map.of(
                        "attempt",
                        attempt.attemptId(),
                        "servers",
                        Integer.toString(items.size()),
                        "where",
                        where.toString())));
    boolean drill = draft.head().kind() == ExecutionKind.DRILL;
    draft.intend(
        new Effect.Launch(
            attempt, new LaunchCommand(where, items, drill, JobTags.of(executionId, attempt))));
  }
}
