package io.github.drsorchestration.cli.validation;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.cli.problem.JsonPaths;
import io.github.drsorchestration.cli.problem.Problems;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the simulated servers and their quotas. */
final class ServerCheck {

  private ServerCheck() {}

  static void check(Scenario scenario, Problems problems) {
    Map<String, String> paths = new HashMap<>();
    Set<String> accounts =
        scenario.accounts().stream().map(TargetAccount::accountId).collect(Collectors.toSet());
    List<ServerEntry> entries = scenario.world().servers();
    for (int i = 0; i < entries.size(); i++) {
      String path = JsonPaths.item("$.simulation.servers", i);
      ids(entries.get(i), path, paths, problems);
      if (!accounts.isEmpty() && !accounts.contains(entries.get(i).accountId())) {
        problems.add(
            path + ".accountId",
            "account " + entries.get(i).accountId() + " is not among the targetAccounts");
      }
    }
    quotas(scenario, problems);
  }

  private static void ids(
      ServerEntry entry, String path, Map<String, String> paths, Problems problems) {
    if (entry.count() > 1 && !entry.serverId().contains(ServerEntry.NUMBER)) {
      problems.add(path + ".serverId", "must contain {n}, because count is " + entry.count());
      return;
    }
    for (ServerEntry server : entry.numbered()) {
      if (server.serverId().length() != ServerEntry.ID_LENGTH) {
        problems.add(
            path + ".serverId",
            "becomes '" + server.serverId() + "', but an id is s- and 17 letters or digits");
        return;
      }
      String taken = paths.putIfAbsent(server.serverId(), path);
      if (taken != null) {
        problems.add(path + ".serverId", server.serverId() + " is already in " + taken);
        return;
      }
    }
  }

  private static void quotas(Scenario scenario, Problems problems) {
    Set<AccountRegion> seen = new HashSet<>();
    Set<AccountRegion> used =
        scenario.world().servers().stream().map(ServerEntry::where).collect(Collectors.toSet());
    var quotas = scenario.world().quotas();
    for (int i = 0; i < quotas.size(); i++) {
      if (!seen.add(quotas.get(i).where())) {
        problems.add(
            JsonPaths.item("$.simulation.quotas", i),
            "is the second entry for " + quotas.get(i).where());
      } else if (!used.contains(quotas.get(i).where())) {
        problems.add(
            JsonPaths.item("$.simulation.quotas", i),
            "is for " + quotas.get(i).where() + ", where there is no server");
      }
    }
  }
}
