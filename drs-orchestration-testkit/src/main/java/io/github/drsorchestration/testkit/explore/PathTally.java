package io.github.drsorchestration.testkit.explore;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts appearances on critical paths. */
final class PathTally {

  private final Map<String, Integer> runs = new TreeMap<>();
  private final Map<String, Duration> times = new TreeMap<>();
  private int paths;

  /** Adds the critical path of one run: the time of each wave or server on it. */
  void add(Map<String, Duration> path) {
    paths++;
    path.forEach(
        (name, time) -> {
          runs.merge(name, 1, Integer::sum);
          times.merge(name, time, Duration::plus);
        });
  }

  List<PathShare> shares() {
    return runs.entrySet().stream()
        .map(entry -> share(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(PathShare::runs)
                .thenComparing(PathShare::meanTime)
                .reversed()
                .thenComparing(PathShare::name))
        .toList();
  }

  private PathShare share(String name, int count) {
    Duration mean = times.getOrDefault(name, Duration.ZERO).dividedBy(count);
    return new PathShare(name, count, (double) count / paths, mean);
  }
}
