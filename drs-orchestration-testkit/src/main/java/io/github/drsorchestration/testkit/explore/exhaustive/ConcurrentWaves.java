package io.github.drsorchestration.testkit.explore.exhaustive;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits a plan's servers into crews: two servers are in one if their waves may run at the same
 * time. The crews themselves follow each other, so only the orders within them matter.
 */
public final class ConcurrentWaves {

  private final List<WaveExecution> waves;
  private final Map<String, Set<String>> before = new HashMap<>();

  private ConcurrentWaves(List<WaveExecution> waves) {
    this.waves = waves;
    waves.forEach(wave -> allBefore(wave.wave().name()));
  }

  /** The waves of each crew. */
  public static List<List<WaveExecution>> of(List<WaveExecution> waves) {
    return new ConcurrentWaves(waves).split();
  }

  /** The servers of a crew that are of interest. */
  public static List<String> servers(List<WaveExecution> crew, Set<String> interesting) {
    return crew.stream()
        .flatMap(wave -> wave.servers().stream())
        .map(ServerExecution::serverId)
        .filter(interesting::contains)
        .toList();
  }

  private List<List<WaveExecution>> split() {
    List<List<WaveExecution>> crews = new ArrayList<>();
    List<WaveExecution> left = new ArrayList<>(waves);
    while (!left.isEmpty()) {
      List<WaveExecution> crew = new ArrayList<>(List.of(left.remove(0)));
      for (int i = 0; i < crew.size(); i++) {
        WaveExecution member = crew.get(i);
        List<WaveExecution> beside = left.stream().filter(it -> beside(it, member)).toList();
        crew.addAll(beside);
        left.removeAll(beside);
      }
      crews.add(crew);
    }
    return crews;
  }

  private boolean beside(WaveExecution one, WaveExecution other) {
    return !allBefore(one.wave().name()).contains(other.wave().name())
        && !allBefore(other.wave().name()).contains(one.wave().name());
  }

  private Set<String> allBefore(String name) {
    Set<String> known = before.get(name);
    if (known != null) {
      return known;
    }
    Set<String> found = new HashSet<>();
    for (WaveExecution wave : waves) {
      if (wave.wave().name().equals(name)) {
        for (String dependency : wave.dependsOn()) {
          found.add(dependency);
          found.addAll(allBefore(dependency));
        }
      }
    }
    before.put(name, found);
    return found;
  }
}
