package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that determines how long an execution takes.
 *
 * @param waves the waves in plan order; names are unique, and there is no cycle
 * @param quotas the quotas of the places; {@link Quotas#DEFAULTS} apply to those that are not named
 * @param overhead what a job takes besides the launches
 */
public record Workload(
    List<WaveLoad> waves, Map<AccountRegion, Quotas> quotas, JobOverhead overhead) {

  public Workload {
    waves = List.copyOf(waves);
    quotas = Map.copyOf(quotas);
  }

  Quotas quotasOf(AccountRegion where) {
    return quotas.getOrDefault(where, Quotas.DEFAULTS);
  }

  WaveGraph graph() {
    Map<String, Set<String>> dependencies = new LinkedHashMap<>();
    waves.forEach(wave -> dependencies.put(wave.name(), wave.dependsOn()));
    return WaveGraph.ofDependencies(dependencies);
  }

  static void requireNotNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, is " + value);
    }
  }
}
