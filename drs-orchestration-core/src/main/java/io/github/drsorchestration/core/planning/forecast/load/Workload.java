package io.github.drsorchestration.core.planning.forecast.load;

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
 * @param declaredBefore how long before the start the disaster was declared
 */
public record Workload(
    List<WaveLoad> waves,
    Map<AccountRegion, Quotas> quotas,
    JobOverhead overhead,
    Duration declaredBefore) {

  public Workload {
    waves = List.copyOf(waves);
    quotas = Map.copyOf(quotas);
    requireNotNegative("declaredBefore", declaredBefore);
  }

  /** One that starts with the declaration. */
  public Workload(List<WaveLoad> waves, Map<AccountRegion, Quotas> quotas, JobOverhead overhead) {
    this(waves, quotas, overhead, Duration.ZERO);
  }

  public Quotas quotasOf(AccountRegion where) {
    return quotas.getOrDefault(where, Quotas.DEFAULTS);
  }

  /** Whether everything takes as long as it takes. */
  public boolean isCertain() {
    return overhead.isCertain()
        && waves.stream().flatMap(wave -> wave.servers().stream()).allMatch(ServerLoad::isCertain);
  }

  public int serverCount() {
    return waves.stream().mapToInt(wave -> wave.servers().size()).sum();
  }

  public WaveGraph graph() {
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
