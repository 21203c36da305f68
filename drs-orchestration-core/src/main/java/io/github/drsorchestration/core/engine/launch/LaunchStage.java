package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Demand;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.Batch;
import io.github.drsorchestration.core.engine.job.JobLife;
import io.github.drsorchestration.core.engine.job.QuotaHeadroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the waiting servers of the running waves into jobs, as far as the quotas have room. */
public final class LaunchStage {

  private LaunchStage() {}

  /** Servers of one wave that may be in one job. */
  private record WaveBatch(WaveDraft wave, Batch<ServerExecution> batch) {}

  public static void launch(Draft draft) {
    if (!draft.mayStart()) {
      return;
    }
    Map<AccountRegion, List<WaveBatch>> batches = new TreeMap<>();
    for (WaveDraft wave : draft.waves().active()) {
      if (wave.status() == WaveStatus.LAUNCHING) {
        new WaitingServers(draft, wave)
            .batches()
            .forEach(
                (where, waiting) ->
                    waiting.forEach(
                        batch ->
                            batches
                                .computeIfAbsent(where, none -> new ArrayList<>())
                                .add(new WaveBatch(wave, batch))));
      }
    }
    batches.forEach((where, waiting) -> launchIn(draft, where, waiting));
  }

  private static void launchIn(Draft draft, AccountRegion where, List<WaveBatch> batches) {
    Optional<List<Demand>> others =
        draft.ask(new Question.Contenders(where, draft.head().executionId()));
    Optional<QuotaHeadroom> known = QuotaHeadroom.of(draft, where, draft.launchAttempts(), others);
    if (known.isEmpty()) {
      return;
    }
    QuotaHeadroom headroom = known.get();
    int waiting = batches.stream().mapToInt(it -> it.batch().items().size()).sum();
    boolean tight = waiting > headroom.total() || jobs(headroom, batches) > headroom.jobs();
    boolean allPlaced = true;
    int jobsWanted = 0;
    int serversWanted = 0;
    for (WaveBatch batch : tight ? mostUrgentFirst(draft, headroom, batches) : batches) {
      Set<String> withoutRoom = place(draft, where, batch, headroom, tight);
      allPlaced &= withoutRoom.isEmpty();
      int wanted = (int) withoutRoom.stream().filter(id -> !headroom.isBusy(id)).count();
      serversWanted += wanted;
      jobsWanted += jobs(wanted, Math.min(batch.batch().max(), headroom.evenJobSize()));
    }
    if (!allPlaced) {
      Demand demand = new Demand(draft.head().priority(), jobsWanted, serversWanted, false);
      draft.waitForRoom(where, demand, longestWait(draft, batches));
    }
  }

  private static Instant longestWait(Draft draft, List<WaveBatch> batches) {
    return batches.stream()
        .flatMap(it -> it.batch().items().stream())
        .flatMap(server -> server.waitsForRoomSince().stream())
        .min(Comparator.naturalOrder())
        .orElse(draft.now());
  }

  /** How many jobs it takes to launch all that waits: their number is limited too. */
  private static int jobs(QuotaHeadroom headroom, List<WaveBatch> batches) {
    int jobs = 0;
    for (WaveBatch waiting : batches) {
      int perJob = Math.min(waiting.batch().max(), headroom.quotas().serversPerJob());
      jobs += jobs(waiting.batch().items().size(), perJob);
    }
    return jobs;
  }

  private static int jobs(int servers, int perJob) {
    return (servers + perJob - 1) / perJob;
  }

  private static List<WaveBatch> mostUrgentFirst(
      Draft draft, QuotaHeadroom headroom, List<WaveBatch> batches) {
    if (batches.size() == 1) {
      return batches;
    }
    Urgency urgency = new Urgency(draft, headroom.quotas().serversInAllJobs());
    return batches.stream()
        .sorted(Comparator.comparingLong((WaveBatch it) -> -urgency.secondsFrom(it.wave())))
        .toList();
  }

  /** Returns the servers of the batch that have to wait for room. */
  private static Set<String> place(
      Draft draft, AccountRegion where, WaveBatch waiting, QuotaHeadroom headroom, boolean tight) {
    WaveDraft wave = waiting.wave();
    List<ServerExecution> servers = waiting.batch().items();
    Set<String> withoutRoom = new LinkedHashSet<>();
    servers.forEach(server -> withoutRoom.add(server.launched().serverId()));
    List<LaunchCommand.Item> ready = new ArrayList<>();
    List<ServerExecution> free =
        servers.stream().filter(server -> !headroom.isBusy(server.launched().serverId())).toList();
    int checked = 0;
    while (checked < free.size() && ready.size() < headroom.total()) {
      int end = Math.min(free.size(), checked + headroom.total() - ready.size());
      List<ServerExecution> window = free.subList(checked, end);
      LaunchChecks.askAll(draft, window);
      for (ServerExecution server : window) {
        withoutRoom.remove(server.launched().serverId());
        LaunchChecks.check(draft, wave, server).ifPresent(ready::add);
      }
      checked = end;
    }
    ready.forEach(item -> withoutRoom.add(item.serverId()));
    Batch.fill(
        ready,
        waiting.batch().max(),
        () -> tight ? headroom.evenJob() : headroom.nextJob(),
        items -> {
          start(draft, where, wave, items);
          headroom.take(items.size());
          items.forEach(item -> withoutRoom.remove(item.serverId()));
        });
    noteRoom(wave, servers, withoutRoom);
    return withoutRoom;
  }

  private static void noteRoom(
      WaveDraft wave, List<ServerExecution> servers, Set<String> withoutRoom) {
    for (ServerExecution server : servers) {
      ServerExecution present = wave.server(server.serverId());
      if (withoutRoom.contains(server.launched().serverId())) {
        wave.waitsForRoom(present);
      } else {
        wave.hasRoom(present);
      }
    }
  }

  private static void start(
      Draft draft, AccountRegion where, WaveDraft wave, List<LaunchCommand.Item> items) {
    List<String> serverIds = items.stream().map(LaunchCommand.Item::serverId).toList();
    List<String> onPremises = onPremises(wave, serverIds);
    JobAttempt attempt =
        new JobLife(draft, new LaunchJobs(draft, wave)).intend(where, serverIds, onPremises);
    for (LaunchCommand.Item item : items) {
      wave.edit(
          wave.server(item.serverId()),
          b ->
              b.status(ServerStatus.LAUNCHING)
                  .attemptId(attempt.attemptId())
                  .heldBy(Optional.empty())
                  .snapshotId(item.snapshotId())
                  .launchingAt(draft.now())
                  .jobId(Optional.empty()));
    }
    boolean drill = draft.head().kind() == ExecutionKind.DRILL;
    Map<String, String> tags = JobTags.of(draft.head().executionId(), attempt);
    draft.intend(
        onPremises.isEmpty()
            ? new Effect.Launch(attempt, new LaunchCommand(where, items, drill, tags))
            : new Effect.LaunchOnPremises(attempt, tags));
  }

  /** The instances that machines on premises were copied from; a job has none or only such. */
  private static List<String> onPremises(WaveDraft wave, List<String> serverIds) {
    return serverIds.stream()
        .map(wave::server)
        .filter(ServerExecution::isToPremises)
        .flatMap(server -> server.failback().stream())
        .map(ServerFailback::instanceId)
        .toList();
  }
}
