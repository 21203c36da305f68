package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a pending execution to its start: looks whether it may start at all, resolves the servers,
 * and holds them against other executions.
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
            .filter(claimed -> claimed.round() == draft.head().reopened())
            .findFirst();
    if (claim.isEmpty()) {
      draft.intend(new Effect.ClaimServers(draft.head().reopened(), draft.allServerIds()));
      draft.wakeIn(Timing.ASK_AGAIN);
    } else if (claim.get().heldByOthers().isEmpty()) {
      start(draft);
    } else {
      heldByOthers(draft, claim.get().heldByOthers());
    }
  }

  private static void resolve(Draft draft) {
    Optional<Preflight> preflight = Preflight.of(draft.head(), draft.answers(), draft.now());
    if (preflight.isEmpty()) {
      if (draft.now().isAfter(draft.head().createdAt().plus(Preflight.WITHIN))) {
        block(draft, List.of(Preflight.unanswered()));
      } else {
        draft.wakeIn(Timing.ASK_AGAIN);
      }
      return;
    }
    List<Finding> findings = preflight.get().findings();
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING)) {
      block(draft, findings);
      return;
    }
    draft.replaceWaves(preflight.get().waves());
    draft.edit(b -> b.findings(findings).holdsServers(true));
    draft.record(
        new EventDetails.PreflightPassed(
            draft.allServerIds().size(), count(findings, Severity.WARNING)));
    draft.intend(new Effect.ClaimServers(draft.head().reopened(), draft.allServerIds()));
  }

  private static void start(Draft draft) {
    draft.edit(
        b -> b.startedAt(draft.head().startedAt().orElse(draft.now())).drivenAt(draft.now()));
    draft.status(ExecutionStatus.RUNNING, Actor.ENGINE, Optional.empty());
  }

  private static void heldByOthers(Draft draft, Map<String, String> holders) {
    List<Finding> findings = new ArrayList<>(draft.head().findings());
    holders.forEach((serverId, holder) -> findings.add(busy(serverId, holder)));
    if (draft.head().reopened() == 0) {
      block(draft, findings);
      return;
    }
    draft.edit(b -> b.findings(findings));
    Failure why =
        new Failure(
            FailureCode.SERVER_BUSY,
            "servers of this execution are held by others: " + holders.values());
    for (WaveDraft wave : draft.waves().active()) {
      List<ServerExecution> open =
          wave.servers().stream().filter(server -> !server.status().isDone()).toList();
      wave.failAll(open, why);
      // Where no server is to be launched, hooks are still to be run.
      boolean servers = !open.isEmpty();
      if (!servers) {
        wave.edit(b -> b.failure(why));
      }
      wave.status(servers ? wave.verdict() : WaveStatus.FAILED, Optional.of(why.message()));
    }
    StatusStage.end(draft, StatusStage.outcome(draft), Optional.of("its servers are held"));
  }

  private static void block(Draft draft, List<Finding> findings) {
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

  private static Finding busy(String serverId, String holder) {
    return Finding.builder()
        .severity(Severity.BLOCKING)
        .code(FindingCode.BUSY_IN_EXECUTION)
        .serverId(serverId)
        .message("server " + serverId + " is held by execution " + holder)
        .build();
  }
}
