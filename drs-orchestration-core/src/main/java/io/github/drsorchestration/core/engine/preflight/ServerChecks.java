package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to hold of each server before an execution starts. */
final class ServerChecks {

  private final Execution execution;
  private final Places places;
  private final Answers answers;
  private final FindingList findings;
  private final LaunchTargets targets;

  ServerChecks(Execution execution, Places places, Answers answers, FindingList findings) {
    this.execution = execution;
    this.places = places;
    this.answers = answers;
    this.findings = findings;
    this.targets = new LaunchTargets(execution, places, answers, findings);
  }

  /** Asks everything at once, so that it is found out with few calls. */
  void askAbout(Map<String, AccountRegion> servers) {
    servers.forEach(
        (serverId, where) -> {
          if (places.servers().containsKey(where)) {
            answers.ask(new Question.InstancesOf(where, serverId));
            targets.ask(where, serverId);
            if (needsSnapshots(where, serverId)) {
              answers.ask(new Question.SnapshotsOf(where, serverId));
            }
          }
        });
  }

  boolean canAnswer(Collection<Map<String, AccountRegion>> members) {
    return members.stream()
        .flatMap(servers -> servers.entrySet().stream())
        .allMatch(entry -> canAnswer(entry.getKey(), entry.getValue()));
  }

  private boolean canAnswer(String serverId, AccountRegion where) {
    if (!places.servers().containsKey(where)) {
      return true; // that the place cannot be used blocks already
    }
    return answers.ask(new Question.InstancesOf(where, serverId)).isPresent()
        && targets.canAnswer(where, serverId)
        && (!needsSnapshots(where, serverId)
            || answers.ask(new Question.SnapshotsOf(where, serverId)).isPresent());
  }

  /** Healthy replication has recovery points; a call per server finds out only where in doubt. */
  private boolean needsSnapshots(AccountRegion where, String serverId) {
    RecoveryPointChoice choice = execution.startRequest().recoveryPoint();
    boolean chosen = choice.atOrBefore().isPresent() || choice.snapshotIds().containsKey(serverId);
    Optional<SourceServer> server = places.server(where, serverId);
    return server.isPresent() && (chosen || !server.get().replicationState().isHealthy());
  }

  /** Puts on record what is wrong with a server; returns the recovery point to launch it from. */
  Optional<String> check(Wave wave, String serverId, AccountRegion where) {
    if (!places.servers().containsKey(where)) {
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
    if (places.busy().contains(serverId)) {
      findings.ofServer(
          Severity.WARNING,
          FindingCode.BUSY_IN_JOB,
          wave.name(),
          serverId,
          "another job is processing " + serverId + "; it is waited for");
    }
    return needsSnapshots(where, serverId)
        ? checkSnapshots(wave, server.get(), optional)
        : Optional.empty();
  }

  private void checkReplication(Wave wave, SourceServer server, boolean optional) {
    String state = "replication of " + server.serverId() + " is " + server.replicationState();
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
                    server.serverId() + " lags " + server.lag().get() + ", the target is " + rpo));
  }

  private void checkInstances(Wave wave, String serverId, AccountRegion where) {
    List<RecoveryInstance> instances =
        answers.ask(new Question.InstancesOf(where, serverId)).orElse(List.of());
    for (RecoveryInstance instance : instances) {
      if (LiveInstances.endangered(execution, instance)) {
        findings.ofServer(
            Severity.BLOCKING,
            FindingCode.LIVE_INSTANCE,
            wave.name(),
            serverId,
            LiveInstances.warning(instance));
      } else if (instance.state().isLive() && !instance.drill()) {
        findings.ofServer(
            Severity.WARNING,
            FindingCode.LIVE_INSTANCE,
            wave.name(),
            serverId,
            LiveInstances.permitted(execution, instance));
      } else if (instance.state().isLive()) {
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
    List<RecoverySnapshot> snapshots =
        answers.ask(new Question.SnapshotsOf(server.where(), server.serverId())).orElse(List.of());
    if (snapshots.isEmpty()) {
      findings.ofServer(
          findings.serverIsLost(optional),
          FindingCode.NO_RECOVERY_POINT,
          wave.name(),
          server.serverId(),
          server.serverId() + " has no recovery point yet");
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
          server.serverId()
              + " has no recovery point "
              + (named == null ? "at or before " + latest.orElseThrow() : named));
    }
    // A named point that is gone stays named: launching another one is not what was asked for.
    return chosen.or(() -> Optional.ofNullable(named));
  }
}
