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
 * Groups the waves of a plan that may run at the same time. The groups run one after the other, so
 * only the orders within them matter.
 */
public final class ConcurrentWaves {

  private final List<WaveExecution> waves;
  private final Map<String, Set<String>> before = new HashMap<>();

  private ConcurrentWaves(List<WaveExecution> waves) {
    this.waves = waves;
    waves.forEach(wave -> predecessors(wave.wave().name()));
  }

  /** The waves of each group. */
  public static List<List<WaveExecution>> of(List<WaveExecution> waves) {
    return new ConcurrentWaves(waves).split();
  }

  /** The servers of a group, restricted to those of interest. */
  public static List<String> servers(List<WaveExecution> group, Set<String> interesting) {
    return group.stream()
        .flatMap(wave -> wave.servers().stream())
        .map(ServerExecution::serverId)
        .filter(interesting::contains)
        .toList();
  }

  private List<List<WaveExecution>> split() {
    List<List<WaveExecution>> groups = new ArrayList<>();
    List<WaveExecution> left = new ArrayList<>(waves);
    while (!left.isEmpty()) {
      List<WaveExecution> group = new ArrayList<>(List.of(left.remove(0)));
      for (int i = 0; i < group.size(); i++) {
        WaveExecution member = group.get(i);
        List<WaveExecution> concurrent =
            left.stream().filter(it -> concurrent(it, member)).toList();
        group.addAll(concurrent);
        left.removeAll(concurrent);
      }
      groups.add(group);
    }
    return groups;
  }

  private boolean concurrent(WaveExecution one, WaveExecution other) {
    return !predecessors(one.wave().name()).contains(other.wave().name())
        && !predecessors(other.wave().name()).contains(one.wave().name());
  }

  private Set<String> predecessors(String name) {
    Set<String> known = before.get(name);
    if (known != null) {
      return known;
    }
    Set<String> found = new HashSet<>();
    for (WaveExecution wave : waves) {
      if (wave.wave().name().equals(name)) {
        for (String dependency : wave.dependsOn()) {
          found.add(dependency);
          found.addAll(predecessors(dependency));
        }
      }
    }
    before.put(name, found);
    return found;
  }
}
