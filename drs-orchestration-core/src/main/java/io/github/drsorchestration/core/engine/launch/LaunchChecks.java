package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.EarlierLaunches;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.Homecoming;
import io.github.drsorchestration.core.engine.preflight.LiveInstances;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of a server at the moment of its launch, however long ago preflight was. What
 * cannot be found out counts as not holding: the server waits.
 */
final class LaunchChecks {

  /** Failures after which an instance may come up all the same. */
  private static final Set<FailureCode> SURVIVABLE =
      EnumSet.of(FailureCode.INSTANCE_MISSING, FailureCode.TIMED_OUT);

  private LaunchChecks() {}

  /** Asks everything at once, so that it is found out with few calls. */
  static void askAll(Draft draft, List<ServerExecution> servers) {
    for (ServerExecution server : servers) {
      draft.ask(serverNow(server));
      draft.ask(instancesOf(server));
      if (new ChosenPoint(draft.head(), server).needsSnapshots()) {
        draft.ask(snapshotsOf(server));
      }
      new TargetCheck(draft, server).ask();
    }
  }

  /** What to launch; empty if the server has to wait or has failed. */
  static Optional<LaunchCommand.Item> check(Draft draft, WaveDraft wave, ServerExecution server) {
    if (!ClaimCheck.isOurs(draft, server)) {
      return Optional.empty();
    }
    ChosenPoint point = new ChosenPoint(draft.head(), server);
    Optional<Optional<SourceServer>> source = draft.ask(serverNow(server));
    Optional<List<RecoveryInstance>> instances = draft.ask(instancesOf(server));
    Optional<List<RecoverySnapshot>> snapshots =
        point.needsSnapshots() ? draft.ask(snapshotsOf(server)) : Optional.of(List.of());
    TargetCheck target = new TargetCheck(draft, server);
    if (source.isEmpty() || instances.isEmpty() || snapshots.isEmpty() || target.mustWait()) {
      return Optional.empty();
    }
    if (server.isToPremises()) {
      return PremisesCheck.check(draft, wave, server, instances.get());
    }
    if (Homecoming.isOutOfSync(draft, wave, server, source.get())) {
      return Optional.empty();
    }
    if (adoptSurvivor(draft, wave, server, instances.get())) {
      draft.wakeBy(draft.now()); // to see whether it is well
      return Optional.empty();
    }
    Optional<Failure> problem =
        notRecoverable(server, source.get())
            .or(() -> liveInstance(draft, instances.get()))
            .or(() -> target.problem(instances.get()))
            .or(() -> point.problem(snapshots.get()));
    if (problem.isPresent()) {
      wave.fail(server, problem.get());
      return Optional.empty();
    }
    return settingsAreReady(draft, wave, server, source.get().orElseThrow())
        ? Optional.of(
            new LaunchCommand.Item(server.launched().serverId(), point.among(snapshots.get())))
        : Optional.empty();
  }

  /**
   * An instance that was looked for in vain, or came up too late, is there by now: a second launch
   * would delete it.
   */
  private static boolean adoptSurvivor(
      Draft draft, WaveDraft wave, ServerExecution server, List<RecoveryInstance> instances) {
    List<PreviousLaunch> past = server.previousLaunches();
    boolean mayHaveSurvived =
        !past.isEmpty()
            && SURVIVABLE.contains(past.get(past.size() - 1).failure().code())
            && server.recoveryPoint().isEmpty();
    if (!mayHaveSurvived) {
      return false;
    }
    Set<String> jobs = EarlierLaunches.jobsInVain(server);
    for (RecoveryInstance instance : instances) {
      Optional<JobAttempt> attempt =
          wave.attempts().stream()
              .filter(it -> it.jobId().isPresent() && it.jobId().equals(instance.jobId()))
              .filter(it -> it.jobId().filter(jobs::contains).isPresent())
              .findFirst();
      if (instance.state().isLive() && attempt.isPresent()) {
        wave.edit(
            server,
            b ->
                b.attemptId(attempt.get().attemptId())
                    .jobId(attempt.get().jobId())
                    .launchingAt(draft.now()));
        wave.launched(wave.server(server.serverId()), Optional.of(instance.instanceId()));
        return true;
      }
    }
    return false;
  }

  private static Question.ServerNow serverNow(ServerExecution server) {
    return new Question.ServerNow(server.launched().where(), server.launched().serverId());
  }

  private static Question.InstancesOf instancesOf(ServerExecution server) {
    return new Question.InstancesOf(server.launched().where(), server.launched().serverId());
  }

  private static Question.SnapshotsOf snapshotsOf(ServerExecution server) {
    return new Question.SnapshotsOf(server.launched().where(), server.launched().serverId());
  }

  private static Optional<Failure> notRecoverable(
      ServerExecution server, Optional<SourceServer> source) {
    if (source.isEmpty()) {
      return Optional.of(
          new Failure(FailureCode.NOT_RECOVERABLE, "DRS does not know " + server.launched()));
    }
    return source.get().replicationState().isRecoverable()
        ? Optional.empty()
        : Optional.of(
            new Failure(
                FailureCode.NOT_RECOVERABLE,
                "replication of "
                    + server.launched().serverId()
                    + " is "
                    + source.get().replicationState()
                    + ", so that DRS cannot launch it"));
  }

  private static Optional<Failure> liveInstance(Draft draft, List<RecoveryInstance> instances) {
    return instances.stream()
        .filter(instance -> LiveInstances.endangered(draft.head(), instance))
        .filter(instance -> !isOwn(draft, instance))
        .findFirst()
        .map(
            instance ->
                new Failure(
                    FailureCode.LIVE_INSTANCE,
                    LiveInstances.warning(
                        draft
                            .head()
                            .server(instance.serverId())
                            .map(ServerExecution::name)
                            .orElse(instance.serverId()),
                        instance)));
  }

  private static boolean isOwn(Draft draft, RecoveryInstance instance) {
    return instance.jobId().isPresent()
        && draft.launchAttempts().anyMatch(attempt -> attempt.jobId().equals(instance.jobId()));
  }

  /** Settings are put right before the launch; that they cannot be never keeps a server down. */
  private static boolean settingsAreReady(
      Draft draft, WaveDraft wave, ServerExecution server, SourceServer source) {
    if (server.settingsReady()) {
      return true;
    }
    LaunchSettings wanted = wantedSettings(draft.head(), wave, source);
    if (server.failback().isPresent() || wanted.equals(LaunchSettings.unchanged())) {
      return true;
    }
    Question.SettingsOf question = new Question.SettingsOf(server.where(), server.serverId());
    Optional<LaunchSettings> present = draft.ask(question);
    if (present.isPresent()) {
      if (present.get().overlaidWith(wanted).equals(present.get())) {
        wave.edit(server, b -> b.settingsReady(true));
        return true;
      }
      if (tryAgain(draft, wave, server)) {
        draft.intend(new Effect.ApplySettings(server.where(), server.serverId(), wanted));
        return false;
      }
      return doWithout(draft, wave, server, "they could not be applied in time");
    }
    Optional<Answers.Unanswered> failure = draft.answers().failure(question);
    if (failure.isEmpty()) {
      return false; // asked just now
    }
    boolean wait = !failure.get().lasting() && tryAgain(draft, wave, server);
    return !wait && doWithout(draft, wave, server, failure.get().problem());
  }

  /** What passes, such as throttling, is waited out for a while. */
  private static boolean tryAgain(Draft draft, WaveDraft wave, ServerExecution server) {
    Duration most = draft.answers().patience();
    // After a pause, for example, it has its whole time again.
    Instant since =
        server
            .settingsTriedAt()
            .filter(at -> draft.now().isBefore(at.plus(most.multipliedBy(2))))
            .orElse(draft.now());
    if (!server.settingsTriedAt().equals(Optional.of(since))) {
      wave.edit(server, b -> b.settingsTriedAt(since));
    }
    draft.wakeIn(Timing.ASK_AGAIN);
    return draft.now().isBefore(since.plus(most));
  }

  private static boolean doWithout(
      Draft draft, WaveDraft wave, ServerExecution server, String why) {
    wave.edit(wave.server(server.serverId()), b -> b.settingsReady(true));
    draft.record(
        new EventDetails.LaunchSettingsFailed(),
        event -> event.wave(wave.name()).serverId(server.serverId()).reason(why));
    return true;
  }

  private static LaunchSettings wantedSettings(
      Execution execution, WaveDraft wave, SourceServer source) {
    for (ProtectionGroup group : execution.groups()) {
      if (wave.wave().groupIds().contains(group.groupId()) && group.selects(source)) {
        return group.launchConfigOf(source.serverId());
      }
    }
    return LaunchSettings.unchanged();
  }
}
