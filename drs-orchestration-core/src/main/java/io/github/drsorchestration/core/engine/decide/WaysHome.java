package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.Homecoming;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways home of servers that are taken up again: of those that had none when their failback
 * began, and of those whose recovery instance was replaced since.
 */
final class WaysHome {

  private WaysHome() {}

  static boolean areToBeFound(Draft draft, WaveDraft wave) {
    return Homecoming.anyToLookFor(draft, wave);
  }

  /**
   * Gives each the way that is found now, unless something forbids it as it would at a start. A
   * server keeps the way that it has as long as the same instance is brought home.
   */
  static void find(Draft draft, Preflight preflight) {
    List<Finding> findings = new ArrayList<>(draft.head().findings());
    List<Runnable> forbidden = new ArrayList<>();
    for (WaveDraft wave : draft.waves()) {
      if (wave.status().outcome().isPresent() || !areToBeFound(draft, wave)) {
        continue;
      }
      for (ServerExecution server : Homecoming.beforeLaunch(wave)) {
        if (isOnTheSameWay(preflight, server)) {
          preflight.findings().stream()
              .filter(it -> it.code() == FindingCode.LAUNCH_SETTINGS)
              .filter(it -> it.serverId().filter(server.serverId()::equals).isPresent())
              .filter(it -> !findings.contains(it))
              .forEach(findings::add);
          continue;
        }
        List<Finding> blocking =
            preflight.findings().stream().filter(it -> forbids(it, wave, server)).toList();
        if (blocking.isEmpty()) {
          found(preflight, server)
              .ifPresent(now -> wave.edit(server, b -> b.failback(now.failback())));
        } else {
          if (server.failback().isPresent()) {
            forbidden.add(() -> Homecoming.failWithoutWay(draft, wave, server));
          }
          blocking.stream().filter(it -> !findings.contains(it)).forEach(findings::add);
        }
      }
    }
    if (findings.size() > draft.head().findings().size()) {
      draft.edit(b -> b.findings(findings));
    }
    forbidden.forEach(Runnable::run);
  }

  /** What is not known to run any more is brought home from its copy. */
  private static boolean isOnTheSameWay(Preflight preflight, ServerExecution server) {
    return server
        .failback()
        .filter(
            way ->
                found(preflight, server).flatMap(ServerExecution::failback).stream()
                    .allMatch(now -> now.instanceId().equals(way.instanceId())))
        .isPresent();
  }

  private static Optional<ServerExecution> found(Preflight preflight, ServerExecution server) {
    return preflight.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(now -> now.serverId().equals(server.serverId()))
        .filter(now -> now.status() == ServerStatus.PENDING && now.where().equals(server.where()))
        .findFirst();
  }

  /** What is said of the whole plan forbids each of its servers. */
  private static boolean forbids(Finding finding, WaveDraft wave, ServerExecution server) {
    return finding.severity() == Severity.BLOCKING
        && finding.serverId().stream().allMatch(server.serverId()::equals)
        && finding.wave().stream().allMatch(wave.name()::equals)
        && finding.where().stream().allMatch(server.where()::equals);
  }
}
