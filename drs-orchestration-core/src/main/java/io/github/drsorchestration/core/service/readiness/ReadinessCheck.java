package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.core.audit.PlanHash;
import io.github.drsorchestration.core.planning.diff.PlanChange;
import io.github.drsorchestration.core.service.capacity.PlaceHeadroom;
import io.github.drsorchestration.core.service.capacity.Usage;
import io.github.drsorchestration.core.service.launch.ServerSettings;
import io.github.drsorchestration.core.service.launch.SettingDifference;
import io.github.drsorchestration.core.service.launch.SettingsStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the answer of what is known. The same facts give the same answer. */
final class ReadinessCheck {

  /** From this share of a quota on, what it leaves is worth a look. */
  private static final double NEARLY_ALL = 0.9;

  /** What is pending is written by the launch. */
  private static final Set<SettingsStatus> TOLD =
      Collections.unmodifiableSet(
          EnumSet.of(SettingsStatus.PARTIAL, SettingsStatus.FAILED, SettingsStatus.DRIFTED));

  private final ReadinessFacts facts;
  private final List<ReadinessFinding> findings = new ArrayList<>();

  private ReadinessCheck(ReadinessFacts facts) {
    this.facts = facts;
  }

  static Readiness evaluate(ReadinessFacts facts) {
    return new ReadinessCheck(facts).evaluate();
  }

  private Readiness evaluate() {
    facts
        .problems()
        .forEach(
            it ->
                findings.add(
                    ReadinessFinding.about(
                        it.path(), ReadinessCode.INVALID_PLAN, Severity.BLOCKING, it.rule())));
    preflight();
    facts.headroom().items().forEach(this::capacity);
    facts.settings().forEach(this::settings);
    Drift drift = drift();
    Optional<Proof> proof = proof(drift);
    proofFindings(proof);
    driftFindings(drift);
    return new Readiness(
        facts.plan().planId(),
        facts.plan().name(),
        PlanHash.of(facts.plan(), facts.groups()),
        status(proof),
        findings,
        proof,
        drift.changes(),
        drift.gained(),
        drift.lost(),
        facts.headroom().items(),
        facts.now());
  }

  private ReadinessStatus status(Optional<Proof> proof) {
    if (has(Severity.BLOCKING)) {
      return ReadinessStatus.NOT_READY;
    }
    if (proof.filter(Proof::valid).isEmpty()) {
      return ReadinessStatus.UNPROVEN;
    }
    return has(Severity.WARNING) ? ReadinessStatus.READY_WITH_WARNINGS : ReadinessStatus.READY;
  }

  private boolean has(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity() == severity);
  }

  private void preflight() {
    List<Finding> ofRecovery = facts.recovery().map(PreflightResult::findings).orElse(List.of());
    ofRecovery.forEach(it -> add(ReadinessCode.RECOVERY_PREFLIGHT, it, it.severity()));
    List<Finding> ofDrill = facts.drill().map(PreflightResult::findings).orElse(List.of());
    ofDrill.stream()
        .filter(it -> ofRecovery.stream().noneMatch(other -> sameSubject(it, other)))
        .forEach(it -> add(ReadinessCode.DRILL_PREFLIGHT, it, atMostWarning(it.severity())));
  }

  private static boolean sameSubject(Finding one, Finding other) {
    return one.code() == other.code() && one.subject().equals(other.subject());
  }

  /** What keeps a drill from starting does not keep a recovery from it. */
  private static Severity atMostWarning(Severity severity) {
    return severity == Severity.BLOCKING ? Severity.WARNING : severity;
  }

  private void add(ReadinessCode code, Finding finding, Severity severity) {
    findings.add(
        new ReadinessFinding(
            code, severity, finding.message(), finding.subject(), Optional.of(finding.code())));
  }

  private void capacity(PlaceHeadroom place) {
    int launches = place.servers();
    int atOnce = place.serversInJobs().limit();
    if (launches > atOnce) {
      warn(
          place,
          launches
              + " servers are launched, and "
              + atOnce
              + " fit into all jobs together: some have to wait for others");
    }
    Usage replicating = place.replicatingServers();
    if (replicating.used() >= NEARLY_ALL * replicating.limit()) {
      warn(
          place,
          replicating.used() + " servers are replicated, and " + replicating.limit() + " may be");
    }
  }

  private void settings(String group, List<ServerSettings> servers) {
    for (ServerSettings server : servers) {
      if (TOLD.contains(server.status())) {
        String fields =
            server.differences().stream()
                .map(SettingDifference::field)
                .collect(Collectors.joining(", "));
        findings.add(
            ReadinessFinding.about(
                server.serverId(),
                ReadinessCode.LAUNCH_SETTINGS,
                Severity.WARNING,
                "%s was last seen to have other launch settings than group '%s' wants: %s"
                    .formatted(
                        server.serverId(), group, fields.isEmpty() ? "not known which" : fields)));
      }
    }
  }

  private void warn(PlaceHeadroom place, String message) {
    findings.add(
        ReadinessFinding.about(
            place.where().toString(), ReadinessCode.CAPACITY, Severity.WARNING, message));
  }

  private Drift drift() {
    return facts
        .proven()
        .map(drill -> Drift.since(drill, facts.plan(), facts.groups(), servers()))
        .orElse(Drift.NONE);
  }

  private Set<String> servers() {
    Set<String> servers = new TreeSet<>();
    facts
        .recovery()
        .ifPresent(
            result -> {
              servers.addAll(result.launched());
              servers.addAll(result.leftOut().keySet());
            });
    return servers;
  }

  private Optional<Proof> proof(Drift drift) {
    return facts
        .proven()
        .map(
            drill -> {
              Instant ended = drill.endedAt().orElse(drill.createdAt());
              Instant until = ended.plus(facts.maxProofAge());
              boolean fresh = facts.now().isBefore(until);
              return new Proof(drill.executionId(), ended, until, fresh && drift.leavesProof());
            });
  }

  private void proofFindings(Optional<Proof> proof) {
    if (proof.isEmpty()) {
      findings.add(
          ReadinessFinding.of(
              ReadinessCode.NO_PROOF,
              Severity.WARNING,
              "no drill of the whole plan has completed; run one"));
    }
    proof
        .filter(it -> !facts.now().isBefore(it.validUntil()))
        .ifPresent(
            it ->
                findings.add(
                    ReadinessFinding.about(
                        it.executionId(),
                        ReadinessCode.PROOF_TOO_OLD,
                        Severity.WARNING,
                        "the last drill that completed ended at "
                            + it.endedAt()
                            + " and counted until "
                            + it.validUntil())));
    facts
        .lastDrill()
        .filter(it -> it.status() != ExecutionStatus.COMPLETED)
        .ifPresent(
            it ->
                findings.add(
                    ReadinessFinding.about(
                        it.executionId(),
                        ReadinessCode.LAST_DRILL_FAILED,
                        Severity.WARNING,
                        "the last drill ended " + it.status())));
  }

  private void driftFindings(Drift drift) {
    for (PlanChange change : drift.changes()) {
      Severity severity = Drift.isHarmless(change) ? Severity.INFO : Severity.WARNING;
      String message = "since the last proof the plan " + change.sentence();
      findings.add(ReadinessFinding.of(ReadinessCode.PLAN_CHANGED, severity, message));
    }
    drift
        .groups()
        .forEach(
            name ->
                findings.add(
                    ReadinessFinding.about(
                        name,
                        ReadinessCode.GROUP_CHANGED,
                        Severity.WARNING,
                        "group '" + name + "' launches its members with other settings")));
    servers(drift.gained(), ReadinessCode.SERVERS_GAINED, "has joined since the last proof");
    servers(drift.lost(), ReadinessCode.SERVERS_LOST, "has gone since the last proof");
  }

  private void servers(List<String> serverIds, ReadinessCode code, String what) {
    serverIds.forEach(
        id ->
            findings.add(
                ReadinessFinding.about(id, code, Severity.WARNING, "server " + id + " " + what)));
  }
}
