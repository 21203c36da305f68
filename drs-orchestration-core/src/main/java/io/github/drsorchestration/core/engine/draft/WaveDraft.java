package io.github.drsorchestration.core.engine.draft;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.Wave;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The working copy of one wave. Nothing is copied before something changes. */
public final class WaveDraft {

  private final Recorder recorder;
  private final String executionId;
  private final Consumer<WaveStatus> onMove;
  private final int index;
  private final WaveExecution before;
  private WaveExecution head;
  private @Nullable List<ServerExecution> servers;
  private @Nullable List<JobAttempt> attempts;

  /**
   * Begins a copy.
   *
   * @param onMove told of each status that the wave moves to
   */
  WaveDraft(
      Recorder recorder,
      String executionId,
      int index,
      WaveExecution before,
      Consumer<WaveStatus> onMove) {
    this.recorder = recorder;
    this.executionId = executionId;
    this.index = index;
    this.before = before;
    this.onMove = onMove;
    this.head = before;
  }

  public int index() {
    return index;
  }

  public Wave wave() {
    return head.wave();
  }

  public String name() {
    return head.wave().name();
  }

  /** The wave without the changes to its servers and attempts. */
  public WaveExecution head() {
    return head;
  }

  public WaveStatus status() {
    return head.status();
  }

  public List<ServerExecution> servers() {
    return servers == null ? head.servers() : servers;
  }

  public List<JobAttempt> attempts() {
    return attempts == null ? head.attempts() : attempts;
  }

  public int count(ServerStatus status) {
    int count = 0;
    for (ServerExecution server : servers()) {
      count += server.status() == status ? 1 : 0;
    }
    return count;
  }

  public ServerExecution server(String serverId) {
    return servers().get(position(serverId));
  }

  public boolean has(String serverId) {
    return before.serverPositions().containsKey(serverId);
  }

  public void edit(UnaryOperator<WaveExecution.Builder> change) {
    head = change.apply(head.toBuilder()).build();
    onMove.accept(head.status());
  }

  public void edit(ServerExecution server, UnaryOperator<ServerExecution.Builder> change) {
    if (servers == null) {
      servers = new ArrayList<>(head.servers());
    }
    servers.set(position(server.serverId()), change.apply(server.toBuilder()).build());
  }

  public void add(JobAttempt attempt) {
    attemptsToChange().add(attempt);
  }

  public void edit(JobAttempt attempt, UnaryOperator<JobAttempt.Builder> change) {
    List<JobAttempt> all = attemptsToChange();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).attemptId().equals(attempt.attemptId())) {
        all.set(i, change.apply(attempt.toBuilder()).build());
        return;
      }
    }
    throw new IllegalStateException("no attempt " + attempt.attemptId() + " in wave " + name());
  }

  /** Moves the wave to another status, on record. */
  public void status(WaveStatus to, Optional<String> reason) {
    WaveStatus from = head.status();
    ExecutionTransitions.ofWaves()
        .check("wave '" + name() + "' of execution " + executionId, from, to);
    edit(
        b ->
            b.status(to)
                .endedAt(
                    to.outcome().isPresent() ? Optional.of(recorder.now()) : Optional.empty()));
    recorder.record(
        new EventDetails.WaveStatusChanged(from, to), event -> event.wave(name()).reason(reason));
  }

  /** Gives up on a server, on record. */
  public void fail(ServerExecution server, Failure why) {
    edit(server, b -> b.status(ServerStatus.FAILED).failure(why).failedAt(recorder.now()));
    recorder.record(
        new EventDetails.ServerFailed(why.code()),
        event -> event.wave(name()).serverId(server.serverId()).reason(why.message()));
  }

  /** Gives everything in the wave that much more time. */
  public void postpone(Duration length) {
    edit(b -> b.deadline(head.deadline().map(moment -> moment.plus(length))));
    for (ServerExecution server : List.copyOf(servers())) {
      if (server.deadline().isPresent()) {
        edit(server, b -> b.deadline(server.deadline().map(moment -> moment.plus(length))));
      }
    }
  }

  /** Gives the copies of servers that are brought home the time again that a pause has cost. */
  public void postponeCopies(Instant pausedAt) {
    for (ServerExecution server : List.copyOf(servers())) {
      server
          .failback()
          .filter(way -> way.stage().isBeforeLaunch())
          .ifPresent(
              way -> {
                Instant from = Timing.later(way.since(), pausedAt);
                Duration lost = Duration.between(from, recorder.now());
                ServerFailback later = way.toBuilder().since(way.since().plus(lost)).build();
                edit(server, b -> b.failback(later));
              });
    }
  }

  /** Gives whoever is to approve the wave that much more time. */
  public void postponeApproval(Duration length) {
    head.approval()
        .filter(approval -> approval.status().isOpen())
        .map(it -> it.toBuilder().expiresAt(it.expiresAt().plus(length)).build())
        .ifPresent(later -> edit(b -> b.approval(later)));
  }

  /** There is no room for the server; its time does not run while it waits for some. */
  public void waitsForRoom(ServerExecution server) {
    if (server.waitsForRoomSince().isEmpty()) {
      edit(server, b -> b.waitsForRoomSince(recorder.now()));
    }
  }

  /** There is room for the server, which has its whole time if it had to wait. */
  public void hasRoom(ServerExecution server) {
    if (server.waitsForRoomSince().isPresent()) {
      edit(
          server,
          b ->
              b.waitsForRoomSince(Optional.empty())
                  .deadline(recorder.now().plus(wave().timeout())));
    }
  }

  public void failAll(Collection<ServerExecution> failed, Failure why) {
    List.copyOf(failed).forEach(server -> fail(server, why));
  }

  /** DRS has launched the server, on record. */
  public void launched(ServerExecution server, Optional<String> instance) {
    edit(
        server,
        b ->
            b.status(ServerStatus.LAUNCHED)
                .recoveryInstanceId(instance)
                .launchedAt(recorder.now())
                .failure(Optional.empty()));
    recorder.record(
        new EventDetails.ServerLaunched(), event -> event.wave(name()).serverId(server.serverId()));
  }

  /** The servers that are still in the attempt and whose launch has not ended. */
  public List<ServerExecution> launching(JobAttempt attempt) {
    return attempt.serverIds().stream()
        .map(this::server)
        .filter(server -> server.status() == ServerStatus.LAUNCHING && server.isIn(attempt))
        .toList();
  }

  /** Whether there is no server that the wave is to launch. */
  public boolean takesNoPart() {
    return head.unresolvedGroups().isEmpty() && count(ServerStatus.EXCLUDED) == servers().size();
  }

  /** Whether every server has come to an end, good or bad. */
  public boolean allDone() {
    return servers().stream().allMatch(server -> server.status().isDone());
  }

  /** Whether the outcome of a launch is still to come. */
  public boolean anyLaunchUnderWay() {
    for (JobAttempt attempt : attempts()) {
      if (attempt.status().isUnderWay() && anyLaunching(attempt)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyLaunching(JobAttempt attempt) {
    for (ServerExecution server : servers()) {
      if (server.status() == ServerStatus.LAUNCHING && server.isIn(attempt)) {
        return true;
      }
    }
    return false;
  }

  public boolean anyHookInFlight() {
    return head.hookRuns().stream().anyMatch(run -> run.status().isInFlight());
  }

  /** Whether something of the wave goes on in the world, or is still being looked at. */
  public boolean isBusy() {
    boolean open = count(ServerStatus.LAUNCHING) > 0 || count(ServerStatus.LAUNCHED) > 0;
    return status().isActive() && (open || anyHookInFlight());
  }

  /** How the wave ends whose servers are all done, as far as they decide it. */
  public WaveStatus verdict() {
    int critical = 0;
    int failedCritical = 0;
    boolean allUp = true;
    for (ServerExecution server : servers()) {
      if (server.status() == ServerStatus.EXCLUDED) {
        continue; // it takes no part
      }
      allUp &= server.status() == ServerStatus.RECOVERED;
      if (!server.optional()) {
        critical++;
        failedCritical += server.status() == ServerStatus.FAILED ? 1 : 0;
      }
    }
    boolean tolerable =
        failedCritical == 0 || wave().failureThreshold().tolerates(failedCritical, critical);
    boolean someUnknown = !head.unresolvedGroups().isEmpty();
    if (!tolerable || (someUnknown && count(ServerStatus.RECOVERED) == 0)) {
      return WaveStatus.FAILED;
    }
    return allUp && !someUnknown ? WaveStatus.COMPLETED : WaveStatus.PARTIAL;
  }

  public boolean changed() {
    return servers != null || attempts != null || !head.equals(before);
  }

  public WaveExecution build() {
    return changed() ? head.toBuilder().servers(servers()).attempts(attempts()).build() : before;
  }

  private List<JobAttempt> attemptsToChange() {
    if (attempts == null) {
      attempts = new ArrayList<>(head.attempts());
    }
    return attempts;
  }

  private int position(String serverId) {
    Integer position = before.serverPositions().get(serverId);
    if (position == null) {
      throw new IllegalStateException("no server " + serverId + " in wave " + name());
    }
    return position;
  }
}
