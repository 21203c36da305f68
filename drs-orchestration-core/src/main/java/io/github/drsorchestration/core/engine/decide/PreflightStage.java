package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a pending execution to its start: looks what may be launched, resolves the servers, and
 * holds them against other executions.
 */
public final class PreflightStage {

  private PreflightStage() {}

  static void advance(Draft draft, List<EffectResult> results) {
    if (draft.waves().isEmpty()) {
      resolve(draft);
      return;
    }
    Optional<EffectResult.Claimed> claim =
        results.stream()
            .filter(EffectResult.Claimed.class::isInstance)
            .map(EffectResult.Claimed.class::cast)
            .filter(claimed -> claimed.round() == draft.head().claimRound())
            .findFirst();
    if (claim.isEmpty()) {
      // Looked at before the claim, and not again after it: that may take long each time.
      if (Unresolved.isDone(draft)) {
        claim(draft);
      }
    } else if (claim.get().heldByOthers().isEmpty()) {
      start(draft);
    } else {
      HeldServers.leaveOut(draft, claim.get().heldByOthers());
    }
  }

  private static void resolve(Draft draft) {
    Optional<Preflight> preflight = Preflight.of(draft.head(), draft.answers(), draft.now());
    if (preflight.isEmpty()) {
      Duration waited = Preflight.waited(draft.head(), draft.answers(), draft.now());
      if (waited.compareTo(draft.answers().longest()) > 0) {
        block(draft, List.of(Preflight.unanswered(draft.answers())));
      } else {
        draft.wakeIn(Timing.ASK_AGAIN);
      }
      return;
    }
    List<Finding> findings = preflight.get().findings();
    if (preflight.get().exclusions().everything()) {
      block(draft, findings);
      return;
    }
    draft.replaceWaves(preflight.get().waves());
    draft.edit(b -> b.findings(findings).holdsServers(true));
    passed(draft, findings);
    draft.waves().forEach(wave -> begin(draft, wave, preflight.get()));
    claim(draft);
  }

  static void passed(Draft draft, List<Finding> findings) {
    int warnings = count(findings, Severity.WARNING);
    draft.record(new EventDetails.PreflightPassed(draft.allServerIds().size(), warnings));
  }

  /** Puts on record what is decided about a wave before anything of it is launched. */
  private static void begin(Draft draft, WaveDraft wave, Preflight preflight) {
    for (ServerExecution server : List.copyOf(wave.servers())) {
      Finding finding = preflight.exclusions().servers().get(server.serverId());
      if (finding != null && server.status() == ServerStatus.PENDING) {
        // What was refused a way home must not be taken up by a retry, which judges nothing again.
        wave.edit(server, b -> b.failback(Optional.empty()));
        wave.fail(wave.server(server.serverId()), failure(finding));
      } else if (server.status() == ServerStatus.RECOVERED
          || server.status() == ServerStatus.LAUNCHING) {
        adopted(draft, wave, server);
      }
    }
    if (wave.status() != WaveStatus.PENDING) {
      draft.record(
          new EventDetails.WaveStatusChanged(WaveStatus.PENDING, wave.status()),
          event -> event.wave(wave.name()).reason("nothing is left to do of it"));
    }
  }

  private static void adopted(Draft draft, WaveDraft wave, ServerExecution server) {
    draft
        .head()
        .startRequest()
        .continues()
        .ifPresent(
            before ->
                draft.record(
                    new EventDetails.ServerAdopted(
                        before.executionId(),
                        server.recoveryInstanceId(),
                        server.recoveredAt(),
                        server.recoveryPointAt()),
                    event -> event.wave(wave.name()).serverId(server.serverId())));
  }

  /** Why a server is not launched, for people and for a retry. */
  static Failure failure(Finding finding) {
    return new Failure(FailureCode.PREFLIGHT, finding.code() + ": " + finding.message());
  }

  /** Holds every server that may be launched; what others hold is waited for one by one. */
  static void claim(Draft draft) {
    Set<String> servers = new LinkedHashSet<>();
    for (WaveDraft wave : draft.waves()) {
      wave.servers().stream()
          .filter(server -> server.status() != ServerStatus.EXCLUDED)
          .filter(server -> server.heldBy().isEmpty())
          .forEach(server -> servers.add(server.serverId()));
    }
    draft.intend(new Effect.ClaimServers(draft.head().claimRound(), servers));
    draft.wakeIn(Timing.ASK_AGAIN);
  }

  private static void start(Draft draft) {
    draft.edit(
        b -> b.startedAt(draft.head().startedAt().orElse(draft.now())).drivenAt(draft.now()));
    draft.status(ExecutionStatus.RUNNING, Actor.ENGINE, Optional.empty());
  }

  static void block(Draft draft, List<Finding> findings) {
    List<Finding> blocking =
        findings.stream().filter(finding -> finding.severity() == Severity.BLOCKING).toList();
    draft.edit(b -> b.findings(findings));
    draft.record(
        new EventDetails.PreflightBlocked(blocking.size()),
        event -> event.reason(blocking.get(0).message()));
    StatusStage.end(
        draft, ExecutionStatus.FAILED, Optional.of("preflight: " + blocking.get(0).message()));
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
