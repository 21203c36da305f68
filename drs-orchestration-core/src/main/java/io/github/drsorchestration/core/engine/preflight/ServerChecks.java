package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to hold of each server before an execution starts. */
final class ServerChecks {

  private final Execution execution;
  private final Places places;
  private final Adoption adoption;
  private final Answers answers;
  private final FindingList findings;
  private final LaunchTargets targets;
  private final Offers offers;
  private final SettingsChecks settings;
  private final KeyChecks keys;

  ServerChecks(
      Execution execution,
      Places places,
      Adoption adoption,
      Answers answers,
      FindingList findings) {
    this.execution = execution;
    this.places = places;
    this.adoption = adoption;
    this.answers = answers;
    this.findings = findings;
    this.targets = new LaunchTargets(execution, places, answers, findings);
    this.offers = new Offers(execution, places, answers);
    this.settings = new SettingsChecks(execution, places, findings, offers);
    this.keys = new KeyChecks(execution, places, answers, findings);
  }

  /** Asks everything at once; a place that leaves something open counts as silent. */
  void ask(Map<String, AccountRegion> servers) {
    servers.forEach(
        (serverId, where) -> {
          if (places.isOpen(where)) {
            answers.ask(new Question.InstancesOf(where, serverId));
            targets.ask(where, serverId);
            if (needsSnapshots(where, serverId)) {
              answers.ask(new Question.SnapshotsOf(where, serverId));
            }
          }
        });
    servers.forEach(this::withdrawUnlessAnswered);
    offers.ask(servers);
    keys.ask(servers);
  }

  /** Whether EC2 has said what it offers, and KMS how keys are, or will not. */
  boolean areSettled() {
    return offers.areSettled() && keys.areSettled();
  }

  /** What concerns places as a whole, once their servers have been checked. */
  void checkPlaces() {
    keys.checkPlaces();
  }

  private void withdrawUnlessAnswered(String serverId, AccountRegion where) {
    if (!places.isOpen(where)) {
      return;
    }
    Question.InstancesOf instances = new Question.InstancesOf(where, serverId);
    Question.SnapshotsOf snapshots = new Question.SnapshotsOf(where, serverId);
    if (answers.ask(instances).isEmpty()) {
      places.withdraw(where, instances);
    } else if (needsSnapshots(where, serverId)
        && answers.ask(snapshots).isEmpty()
        && lasting(snapshots).isEmpty()) {
      places.withdraw(where, snapshots);
    } else if (targets.mustBeWaitedFor(where, serverId)) {
      places.withdraw(where, new Question.SettingsOf(where, serverId));
    }
  }

  private Optional<String> lasting(Question<?> question) {
    return answers
        .failure(question)
        .filter(Answers.Unanswered::lasting)
        .map(Answers.Unanswered::problem);
  }

  List<RecoveryInstance> instances(AccountRegion where, String serverId) {
    return answers.ask(new Question.InstancesOf(where, serverId)).orElse(List.of());
  }

  /** Healthy replication has recovery points; a call per server finds out only where in doubt. */
  private boolean needsSnapshots(AccountRegion where, String serverId) {
    if (execution.kind() == ExecutionKind.FAILBACK) {
      return false; // what is launched is a copy that is still to be made
    }
    RecoveryPointChoice choice = execution.startRequest().recoveryPoint();
    boolean chosen = choice.atOrBefore().isPresent() || choice.snapshotIds().containsKey(serverId);
    Optional<SourceServer> server = places.server(where, serverId);
    return server.isPresent() && (chosen || !server.get().replicationState().isHealthy());
  }

  /** Puts on record what is wrong with a server; returns the recovery point to launch it from. */
  Optional<String> check(Wave wave, String serverId, AccountRegion where) {
    if (!places.isOpen(where)) {
      return Optional.empty();
    }
    boolean optional = wave.optionalServerIds().contains(serverId);
    Optional<SourceServer> server = places.server(where, serverId);
    if (server.isEmpty()) {
      findings.ofServer(
          findings.serverIsLost(optional),
          FindingCode.UNKNOWN_SERVER,
          wave.name(),
          serverId,
          "DRS does not know " + serverId + " in " + where);
      return Optional.empty();
    }
    checkReplication(wave, server.get(), optional);
    checkInstances(wave, serverId, where);
    targets.check(wave, serverId, where);
    settings.check(wave, serverId, where);
    keys.check(wave, server.get());
    if (places.isBusy(where, serverId)) {
      findings.ofServer(
          Severity.WARNING,
          FindingCode.BUSY_IN_JOB,
          wave.name(),
          serverId,
          "another job is processing " + places.name(where, serverId) + "; it is waited for");
    }
    return needsSnapshots(where, serverId)
        ? checkSnapshots(wave, server.get(), optional)
        : Optional.empty();
  }

  private void checkReplication(Wave wave, SourceServer server, boolean optional) {
    String state = "replication of " + server.displayName() + " is " + server.replicationState();
    if (!server.replicationState().isRecoverable()) {
      findings.ofServer(
          findings.serverIsLost(optional),
          FindingCode.NOT_RECOVERABLE,
          wave.name(),
          server.serverId(),
          state + ", so that DRS cannot launch it");
    } else if (!server.replicationState().isHealthy()) {
      findings.ofServer(
          Severity.WARNING,
          FindingCode.UNHEALTHY_REPLICATION,
          wave.name(),
          server.serverId(),
          state + "; its recovery point may be old");
    }
    execution
        .plan()
        .targets()
        .rpo()
        .filter(rpo -> server.lag().filter(lag -> lag.compareTo(rpo) > 0).isPresent())
        .ifPresent(
            rpo ->
                findings.ofServer(
                    Severity.WARNING,
                    FindingCode.RPO_AT_RISK,
                    wave.name(),
                    server.serverId(),
                    server.displayName()
                        + " lags "
                        + Length.of(server.lag().get())
                        + ", the target is "
                        + Length.of(rpo)));
  }

  private void checkInstances(Wave wave, String serverId, AccountRegion where) {
    for (RecoveryInstance instance : instances(where, serverId)) {
      if (adoption.isOwn(instance) || !instance.state().isLive()) {
        continue;
      }
      if (LiveInstances.mayCarryProduction(instance)) {
        findings.ofServer(
            Severity.BLOCKING,
            FindingCode.LIVE_INSTANCE,
            wave.name(),
            serverId,
            LiveInstances.warning(places.name(where, serverId), instance));
      } else {
        findings.ofServer(
            Severity.INFO,
            FindingCode.EARLIER_DRILL_INSTANCE,
            wave.name(),
            serverId,
            "the launch deletes " + instance.instanceId() + " of an earlier launch");
      }
    }
  }

  private Optional<String> checkSnapshots(Wave wave, SourceServer server, boolean optional) {
    Question.SnapshotsOf question = new Question.SnapshotsOf(server.where(), server.serverId());
    List<RecoverySnapshot> snapshots = answers.ask(question).orElse(List.of());
    Optional<String> problem = lasting(question);
    if (problem.isPresent()) {
      findings.ofServer(
          Severity.BLOCKING,
          FindingCode.NO_ACCESS,
          wave.name(),
          server.serverId(),
          "the recovery points of " + server.displayName() + " cannot be read: " + problem.get());
      return Optional.empty();
    }
    if (snapshots.isEmpty()) {
      findings.ofServer(
          findings.serverIsLost(optional),
          FindingCode.NO_RECOVERY_POINT,
          wave.name(),
          server.serverId(),
          server.displayName() + " has no recovery point yet");
      return Optional.empty();
    }
    RecoveryPointChoice choice = execution.startRequest().recoveryPoint();
    String named = choice.snapshotIds().get(server.serverId());
    Optional<Instant> latest = named == null ? choice.atOrBefore() : Optional.empty();
    if (named == null && latest.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> chosen =
        snapshots.stream()
            .filter(
                snapshot ->
                    named == null
                        ? !snapshot.takenAt().isAfter(latest.orElseThrow())
                        : snapshot.snapshotId().equals(named))
            .map(RecoverySnapshot::snapshotId)
            .findFirst();
    if (chosen.isEmpty()) {
      findings.ofServer(
          optional ? Severity.WARNING : Severity.BLOCKING,
          FindingCode.RECOVERY_POINT_EXPIRED,
          wave.name(),
          server.serverId(),
          server.displayName()
              + " has no recovery point "
              + (named == null ? "at or before " + latest.orElseThrow() : named));
    }
    // A named point that is gone stays named: launching another one is not what was asked for.
    return chosen.or(() -> Optional.ofNullable(named));
  }
}
