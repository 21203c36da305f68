package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingScope;
import io.github.drsorchestration.api.preflight.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What findings forbid.
 *
 * @param everything whether nothing may be launched at all
 * @param servers which servers may not be launched, and what forbids it
 */
public record Exclusions(boolean everything, Map<String, Finding> servers) {

  static final Exclusions EVERYTHING = new Exclusions(true, Map.of());

  static Exclusions of(StartPolicy policy, List<Finding> findings, List<WaveExecution> waves) {
    List<Finding> blocking =
        findings.stream().filter(finding -> finding.severity() == Severity.BLOCKING).toList();
    if (blocking.stream().anyMatch(finding -> forbidsAll(policy, finding, waves))) {
      return EVERYTHING;
    }
    Map<String, Finding> excluded = new LinkedHashMap<>();
    boolean anyLeft = blocking.isEmpty();
    for (WaveExecution wave : waves) {
      for (ServerExecution server : wave.servers()) {
        if (server.status() == ServerStatus.PENDING) {
          blocking.stream()
              .filter(finding -> isAbout(finding, wave, server))
              .findFirst()
              .ifPresent(finding -> excluded.put(server.serverId(), finding));
        }
        anyLeft |=
            server.status() != ServerStatus.EXCLUDED && !excluded.containsKey(server.serverId());
      }
    }
    return anyLeft ? new Exclusions(false, excluded) : EVERYTHING;
  }

  /** The failure of an optional server never fails its wave, and so it never stops a start. */
  private static boolean forbidsAll(
      StartPolicy policy, Finding finding, List<WaveExecution> waves) {
    if (finding.scope() == FindingScope.EXECUTION) {
      return true;
    }
    boolean optional =
        waves.stream()
            .filter(wave -> finding.wave().filter(wave.wave().name()::equals).isPresent())
            .anyMatch(wave -> finding.serverId().filter(id -> isOptional(wave, id)).isPresent());
    return policy == StartPolicy.ALL_OR_NOTHING && !optional;
  }

  private static boolean isOptional(WaveExecution wave, String serverId) {
    return wave.wave().optionalServerIds().contains(serverId);
  }

  private static boolean isAbout(Finding finding, WaveExecution wave, ServerExecution server) {
    return switch (finding.scope()) {
      case SERVER ->
          finding.serverId().filter(server.serverId()::equals).isPresent()
              && finding.wave().stream().allMatch(wave.wave().name()::equals);
      case WAVE -> finding.wave().filter(wave.wave().name()::equals).isPresent();
      case PLACE -> finding.where().filter(server.where()::equals).isPresent();
      case GROUP -> finding.groupId().filter(wave.wave().groupIds()::contains).isPresent();
      case EXECUTION -> true;
    };
  }
}
