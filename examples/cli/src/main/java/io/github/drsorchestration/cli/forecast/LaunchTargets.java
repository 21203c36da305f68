package io.github.drsorchestration.cli.forecast;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The servers of a plan that are launched into existing instances. */
final class LaunchTargets {

  private static final String ROW = "  %-24s  %s";

  private LaunchTargets() {}

  static List<ServerEntry> of(Scenario scenario, RecoveryPlan plan) {
    Set<String> ids = new HashSet<>();
    plan.waves().forEach(wave -> ids.addAll(wave.groupIds()));
    plan.generatedWaves().ifPresent(waves -> ids.addAll(waves.groupIds()));
    List<ProtectionGroup> groups =
        scenario.groups().stream().filter(group -> ids.contains(group.groupId())).toList();
    return scenario.world().allServers().stream()
        .filter(server -> server.launchIntoInstanceId().isPresent())
        .filter(server -> groups.stream().anyMatch(group -> PlanForecast.in(group, server)))
        .toList();
  }

  /** A row for each, below a heading; empty if there is none. */
  static List<String> lines(Scenario scenario, RecoveryPlan plan) {
    List<String> rows =
        of(scenario, plan).stream()
            .map(server -> row(server, server.launchIntoInstanceId().orElseThrow()))
            .toList();
    return rows.isEmpty() ? rows : below("Launched into an existing instance", rows);
  }

  private static String row(ServerEntry server, String instanceId) {
    return ROW.formatted(server.displayName(), instanceId + ", whose volumes are replaced");
  }

  private static List<String> below(String heading, List<String> rows) {
    return Stream.concat(Stream.of("", "  " + heading), rows.stream()).toList();
  }
}
