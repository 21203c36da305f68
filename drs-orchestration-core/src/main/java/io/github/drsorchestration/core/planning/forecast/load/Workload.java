package io.github.drsorchestration.core.planning.forecast.load;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that determines how long an execution takes.
 *
 * @param waves the waves in plan order; names are unique, and there is no cycle
 * @param quotas the quotas of the places; {@link Quotas#DEFAULTS} apply to those that are not named
 * @param overhead what a job takes besides the launches
 * @param declaredBefore how long before the start the disaster was declared
 * @param failback what comes before and after the launches of a failback
 */
public record Workload(
    List<WaveLoad> waves,
    Map<AccountRegion, Quotas> quotas,
    JobOverhead overhead,
    Duration declaredBefore,
    Optional<FailbackLoad> failback) {

  public Workload {
    waves = List.copyOf(waves);
    quotas = Map.copyOf(quotas);
    requireNotNegative("declaredBefore", declaredBefore);
  }

  /** A drill or a recovery. */
  public Workload(
      List<WaveLoad> waves,
      Map<AccountRegion, Quotas> quotas,
      JobOverhead overhead,
      Duration declaredBefore) {
    this(waves, quotas, overhead, declaredBefore, Optional.empty());
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
        && failback.stream().allMatch(FailbackLoad::isCertain)
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

  /** The waves before which no server is launched, in an order in which they can begin. */
  public List<WaveLoad> firstWaves() {
    Map<String, WaveLoad> byName = new LinkedHashMap<>();
    waves.forEach(wave -> byName.put(wave.name(), wave));
    Set<String> behindServers = new HashSet<>();
    List<WaveLoad> first = new ArrayList<>();
    for (String name : graph().topologicalOrder()) {
      WaveLoad wave = Objects.requireNonNull(byName.get(name), name);
      if (wave.dependsOn().stream().anyMatch(behindServers::contains)) {
        behindServers.add(name);
      } else {
        first.add(wave);
        if (!wave.servers().isEmpty()) {
          behindServers.add(name);
        }
      }
    }
    return first;
  }

  static void requireNotNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, is " + value);
    }
  }
}
