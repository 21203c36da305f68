package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.preflight.Holders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of servers that another execution has taken since preflight looked. */
final class HeldServers {

  private HeldServers() {}

  static void leaveOut(Draft draft, Map<String, String> holders) {
    if (draft.head().reopened() > 0) {
      leaveOutOfRetry(draft, holders);
      return;
    }
    List<Finding> findings = findings(draft, holders);
    boolean all = draft.head().startRequest().policy() == StartPolicy.ALL_OR_NOTHING;
    boolean givesWay = holders.values().stream().allMatch(it -> Holders.givesWay(draft.head(), it));
    if (all && !givesWay) {
      PreflightStage.block(draft, findings);
      return;
    }
    for (WaveDraft wave : draft.waves()) {
      for (ServerExecution server : List.copyOf(wave.servers())) {
        String holder = holders.get(server.serverId());
        if (holder != null) {
          leaveOut(draft, wave, server, holder);
        }
      }
    }
    if (draft.waves().stream().allMatch(WaveDraft::allDone)
        && draft.waves().stream().allMatch(wave -> wave.count(ServerStatus.RECOVERED) == 0)) {
      PreflightStage.block(draft, findings);
      return;
    }
    draft.edit(b -> b.findings(findings));
    PreflightStage.claim(draft);
  }

  private static void leaveOut(Draft draft, WaveDraft wave, ServerExecution server, String holder) {
    wave.edit(server, b -> b.heldBy(holder));
    if (server.status() == ServerStatus.PENDING && !Holders.givesWay(draft.head(), holder)) {
      wave.fail(
          wave.server(server.serverId()),
          PreflightStage.failure(busy(draft, server.serverId(), holder)));
    }
  }

  /** A retry goes on with the servers that it can have. */
  private static void leaveOutOfRetry(Draft draft, Map<String, String> holders) {
    draft.edit(b -> b.findings(findings(draft, holders)));
    for (WaveDraft wave : draft.waves()) {
      List<ServerExecution> held =
          wave.servers().stream().filter(server -> holders.containsKey(server.serverId())).toList();
      for (ServerExecution server : held) {
        wave.edit(server, b -> b.heldBy(Optional.ofNullable(holders.get(server.serverId()))));
      }
      if (wave.status().isActive() && !held.isEmpty()) {
        leaveOutOfRetry(wave, held, holders);
      }
    }
    if (draft.waves().active().isEmpty()) {
      StatusStage.end(draft, StatusStage.outcome(draft), Optional.of("its servers are held"));
    } else {
      PreflightStage.claim(draft);
    }
  }

  private static void leaveOutOfRetry(
      WaveDraft wave, List<ServerExecution> held, Map<String, String> holders) {
    List<ServerExecution> open =
        held.stream()
            .map(server -> wave.server(server.serverId()))
            .filter(server -> !server.status().isDone())
            .toList();
    Failure why =
        new Failure(
            FailureCode.SERVER_BUSY,
            "servers of this execution are held by others: " + holders.values());
    wave.failAll(open, why);
    if (!wave.allDone()) {
      return; // the others go on
    }
    // Where no server is to be launched, hooks are still to be run.
    if (open.isEmpty()) {
      wave.edit(b -> b.failure(why));
    }
    wave.status(open.isEmpty() ? WaveStatus.FAILED : wave.verdict(), Optional.of(why.message()));
  }

  private static List<Finding> findings(Draft draft, Map<String, String> holders) {
    List<Finding> findings = new ArrayList<>(draft.head().findings());
    holders.forEach((serverId, holder) -> findings.add(busy(draft, serverId, holder)));
    return findings;
  }

  private static Finding busy(Draft draft, String serverId, String holder) {
    boolean givesWay = Holders.givesWay(draft.head(), holder);
    return Finding.builder()
        .severity(givesWay ? Severity.WARNING : Severity.BLOCKING)
        .code(FindingCode.BUSY_IN_EXECUTION)
        .serverId(serverId)
        .message("server " + serverId + " is held by execution " + holder)
        .build();
  }
}
