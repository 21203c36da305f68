package io.github.drsorchestration.core.engine.request;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.FailurePolicy;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.Homecoming;
import io.github.drsorchestration.core.engine.hook.Hooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes up what has failed: launches it again, or goes on without it. */
final class RetryAndSkip {

  private RetryAndSkip() {}

  static Optional<String> refusal(Execution execution, ExecutionRequest request) {
    if (execution.kind() == ExecutionKind.FAILBACK && request.type() == RequestType.RELAUNCH) {
      return Optional.of("a failback is not relaunched: what is home carries production");
    }
    if (execution.termination().isPresent()) {
      return Optional.of("its instances are being terminated, or were; start a new execution");
    }
    Optional<String> unknown = unknownNames(execution, request);
    if (unknown.isPresent()) {
      return unknown;
    }
    ExecutionStatus status = execution.status();
    boolean reopens = canReopen(status, request.type());
    boolean skipsAhead = request.type() == RequestType.SKIP && !status.isTerminal();
    if (!reopens && !skipsAhead && status != ExecutionStatus.PAUSED) {
      String way =
          status.isTerminal() ? "start a new execution" : "pause it first, or wait for its end";
      return Optional.of("it is " + status + "; " + way);
    }
    boolean meansSomething =
        execution.waves().stream().anyMatch(wave -> concerns(wave, request))
            || (reopens && meansWhatWaits(execution, request));
    return meansSomething
        ? Optional.empty()
        : Optional.of("nothing that has failed is meant by it");
  }

  private static boolean canReopen(ExecutionStatus status, RequestType type) {
    return status == ExecutionStatus.PARTIAL
        || status == ExecutionStatus.FAILED
        || (status == ExecutionStatus.COMPLETED && type == RequestType.RELAUNCH);
  }

  private static Optional<String> unknownNames(Execution execution, ExecutionRequest request) {
    if (request.wave().filter(name -> execution.wave(name).isEmpty()).isPresent()) {
      return Optional.of("it has no wave '" + request.wave().get() + "'");
    }
    List<String> unknown =
        request.serverIds().stream().filter(id -> execution.server(id).isEmpty()).sorted().toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of("it has no server " + String.join(", ", unknown));
  }

  /** Whether waves that were to be taken up again still wait, because others held their servers. */
  private static boolean meansWhatWaits(Execution execution, ExecutionRequest request) {
    return request.type() == RequestType.RETRY
        && request.serverIds().isEmpty()
        && execution.waves().stream().noneMatch(FailurePolicy::stops)
        && execution.waves().stream()
            .filter(wave -> wave.status() == WaveStatus.PENDING)
            .anyMatch(wave -> request.wave().stream().allMatch(wave.wave().name()::equals));
  }

  static boolean concerns(WaveExecution wave, ExecutionRequest request) {
    if (request.wave().filter(name -> !name.equals(wave.wave().name())).isPresent()) {
      return false;
    }
    Predicate<ServerExecution> meant =
        request.type() == RequestType.SKIP
            ? server -> canSkip(wave.status(), server, request)
            : server -> canLaunchAgain(wave.status(), server, request);
    return wave.servers().stream().anyMatch(meant)
        || (request.type() == RequestType.RETRY && canRetryAsAWhole(wave, request));
  }

  private static boolean canLaunchAgain(
      WaveStatus status, ServerExecution server, ExecutionRequest request) {
    if (request.type() == RequestType.RELAUNCH) {
      boolean done = server.status() == ServerStatus.RECOVERED || isDown(status, server);
      return status.outcome().isPresent() && done && isMeant(server, request);
    }
    return isDown(status, server) && isMeant(server, request);
  }

  /** Whether the server failed, or its wave was cancelled before it was launched. */
  private static boolean isDown(WaveStatus status, ServerExecution server) {
    return switch (server.status()) {
      case FAILED -> status.outcome().isPresent();
      case PENDING -> status == WaveStatus.CANCELLED;
      default -> false;
    };
  }

  static boolean canSkip(WaveStatus status, ServerExecution server, ExecutionRequest request) {
    boolean named = request.serverIds().contains(server.serverId());
    boolean open = !server.status().isDone() && named;
    return open || (isDown(status, server) && isMeant(server, request));
  }

  private static boolean isMeant(ServerExecution server, ExecutionRequest request) {
    return request.serverIds().isEmpty() || request.serverIds().contains(server.serverId());
  }

  /**
   * Whether the wave failed at its approval or hooks, so that no server has to be launched again,
   * or lacks servers. One that is left out needs none, unless its condition is judged again.
   */
  private static boolean canRetryAsAWhole(WaveExecution wave, ExecutionRequest request) {
    boolean failedAsAWhole = FailurePolicy.hasFailed(wave) && wave.failure().isPresent();
    boolean lacksServers =
        wave.status().outcome().isPresent()
            && wave.status() != WaveStatus.EXCLUDED
            && !wave.unresolvedGroups().isEmpty();
    return (failedAsAWhole || lacksServers) && request.serverIds().isEmpty();
  }

  static void retry(Draft draft, ExecutionRequest request) {
    Reopening.resumeOrReopen(draft, request);
    List<WaveDraft> left = new ArrayList<>();
    for (WaveDraft wave : draft.waves()) {
      if (concerns(wave.build(), request)) {
        left.add(wave);
      }
    }
    judgeExcludedAgain(draft, left); // before the others, some of which may have to wait for them
    while (!left.isEmpty()) {
      WaveDraft wave = withoutDependencyIn(left);
      left.remove(wave);
      List<ServerExecution> again =
          wave.servers().stream()
              .filter(server -> canLaunchAgain(wave.status(), server, request))
              .toList();
      again.forEach(server -> launchAgain(draft, wave, server, request));
      takeUp(draft, wave);
    }
  }

  /** What was left out for how another wave had ended may take part when that ends otherwise. */
  private static void judgeExcludedAgain(Draft draft, List<WaveDraft> waves) {
    Set<String> takenUp = new HashSet<>();
    waves.forEach(wave -> takenUp.add(wave.name()));
    boolean any = true;
    while (any) {
      any = false;
      for (WaveDraft wave : draft.waves()) {
        boolean dependsOnIt =
            wave.wave().condition().stream()
                .flatMap(condition -> condition.waves().stream())
                .anyMatch(takenUp::contains);
        if (wave.status() == WaveStatus.EXCLUDED && dependsOnIt) {
          any |= judgeAgain(draft, wave) && takenUp.add(wave.name());
        }
      }
    }
  }

  /** What the start did not name stays left out; what was skipped or has failed is that again. */
  private static boolean judgeAgain(Draft draft, WaveDraft wave) {
    StartRequest start = draft.head().startRequest();
    List<ServerExecution> named =
        wave.servers().stream()
            .filter(server -> start.includes(wave.name(), server.serverId()))
            .filter(server -> start.kind() != ExecutionKind.FAILBACK || hasWayHome(server))
            .toList();
    for (ServerExecution server : named) {
      wave.edit(server, b -> b.status(statusBefore(server)));
    }
    if (!named.isEmpty()) {
      wave.status(WaveStatus.PENDING, Optional.of("its condition is judged again"));
    }
    return !named.isEmpty();
  }

  private static boolean hasWayHome(ServerExecution server) {
    return server.failback().isPresent();
  }

  private static ServerStatus statusBefore(ServerExecution excluded) {
    if (excluded.skipReason().isPresent()) {
      return ServerStatus.SKIPPED;
    }
    return excluded.failure().isPresent() ? ServerStatus.FAILED : ServerStatus.PENDING;
  }

  /** A wave is taken up after those that it depends on, which it may have to wait for. */
  private static WaveDraft withoutDependencyIn(List<WaveDraft> waves) {
    Set<String> names = new HashSet<>();
    waves.forEach(wave -> names.add(wave.name()));
    return waves.stream()
        .filter(wave -> wave.head().dependsOn().stream().noneMatch(names::contains))
        .findFirst()
        .orElseThrow();
  }

  static Instant deadline(Draft draft, WaveDraft wave) {
    return draft.now().plus(wave.wave().timeout());
  }

  private static void launchAgain(
      Draft draft, WaveDraft wave, ServerExecution server, ExecutionRequest request) {
    Failure failure = server.failure().orElseGet(() -> whyLaunchAgain(server, request));
    Optional<PreviousLaunch> past =
        server.attemptId().isEmpty() && server.failure().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PreviousLaunch(
                    server.previousLaunches().size() + 1,
                    server.jobId(),
                    server.recoveryInstanceId(),
                    failure,
                    server.failedAt().orElse(draft.now())));
    // What timed out may still be launching: then its job is followed, not repeated.
    Optional<JobAttempt> underWay =
        wave.attempts().stream()
            .filter(attempt -> server.isIn(attempt))
            .filter(attempt -> attempt.status().isUnderWay())
            .findFirst();
    wave.edit(
        server,
        b -> {
          past.ifPresent(b::addPreviousLaunches);
          b.failback(server.failback().map(way -> takenUp(way, draft.now())));
          b.failure(Optional.empty())
              .failedAt(Optional.empty())
              .launchedAt(Optional.empty())
              .recoveredAt(Optional.empty())
              .waitsForRoomSince(Optional.empty())
              .deadline(Optional.empty());
          return underWay.isPresent()
              ? b.status(ServerStatus.LAUNCHING).launchingAt(draft.now())
              : b.status(ServerStatus.PENDING)
                  .jobId(Optional.empty())
                  .launchingAt(Optional.empty())
                  .settingsReady(false)
                  .settingsTriedAt(Optional.empty());
        });
    request.recoveryPoint().ifPresent(choice -> launchFrom(choice, wave, server.serverId()));
    draft.record(
        new EventDetails.ServerRetried(failure.code()),
        event ->
            event
                .wave(wave.name())
                .serverId(server.serverId())
                .actor(request.by())
                .reason(request.reason()));
  }

  /** A copy that was not made in time has its whole time again. */
  private static ServerFailback takenUp(ServerFailback way, Instant now) {
    return way.toBuilder().since(now).nextLookAt(now).extendedBy(Optional.empty()).build();
  }

  private static Failure whyLaunchAgain(ServerExecution server, ExecutionRequest request) {
    return server.status() == ServerStatus.RECOVERED
        ? new Failure(FailureCode.RELAUNCHED, request.reason().orElse("it was to be relaunched"))
        : new Failure(FailureCode.CANCELLED, "it was cancelled before its launch");
  }

  private static void launchFrom(RecoveryPointChoice choice, WaveDraft wave, String serverId) {
    ServerExecution server = wave.server(serverId);
    Optional<String> named = Optional.ofNullable(choice.snapshotIds().get(serverId));
    if (server.status() == ServerStatus.PENDING) {
      wave.edit(server, b -> b.recoveryPoint(choice).snapshotId(named));
    }
  }

  /** A wave of a failback that never began has not been approved either. */
  private static boolean awaitsCutover(Draft draft, WaveDraft wave) {
    return draft.head().kind() == ExecutionKind.FAILBACK && wave.head().startedAt().isEmpty();
  }

  private static void takeUp(Draft draft, WaveDraft wave) {
    boolean gate = FailurePolicy.failedAtGate(wave.head()) || awaitsCutover(draft, wave);
    if (gate) {
      wave.edit(b -> b.approval(Optional.empty()));
    }
    wave.edit(b -> b.hookRuns(Hooks.supersedeFailed(wave.head().hookRuns())));
    boolean prepared =
        Hooks.ofKind(draft.head().kind(), wave.wave().beforeHooks()).stream()
            .allMatch(hook -> hasSucceeded(wave, hook));
    wave.edit(
        b -> b.failure(Optional.empty()).failureAccepted(false).deadline(deadline(draft, wave)));
    boolean unknown =
        !wave.head().unresolvedGroups().isEmpty() || Homecoming.anyToLookFor(draft, wave);
    boolean resolve = draft.status() != ExecutionStatus.PENDING && unknown;
    if (resolve) {
      wave.edit(b -> b.resolvingSince(draft.now()));
    }
    WaveStatus next;
    if (resolve || gate || !prepared || mustWait(draft, wave)) {
      next = WaveStatus.PENDING;
    } else if (wave.allDone() && wave.head().unresolvedGroups().isEmpty()) {
      next = WaveStatus.VALIDATING;
    } else {
      next = WaveStatus.LAUNCHING;
    }
    wave.status(next, Optional.of("taken up again"));
  }

  /** What runs already is followed at once; everything else comes after what it depends on. */
  private static boolean mustWait(Draft draft, WaveDraft wave) {
    return !draft.waves().mayBegin(wave.head()) && wave.count(ServerStatus.LAUNCHING) == 0;
  }

  private static boolean hasSucceeded(WaveDraft wave, Hook hook) {
    return !hook.required()
        || wave.head().hookRuns().stream()
            .anyMatch(
                run ->
                    run.hook().name().equals(hook.name())
                        && run.failure().isEmpty()
                        && run.endedAt().isPresent());
  }
}
