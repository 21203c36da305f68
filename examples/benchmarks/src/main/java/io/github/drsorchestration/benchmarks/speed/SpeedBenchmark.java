package io.github.drsorchestration.benchmarks.speed;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The time and memory of simulated recoveries, from a thousand servers to a hundred thousand. */
public final class SpeedBenchmark {

  private static final int THOUSAND = 1_000;
  private static final double MAX_MILLIS_FOR_A_THOUSAND = 200;

  /** After so many runs the compiler has nothing left to do that changes the figures. */
  private static final int WARM_UP = 100;

  private static final double MEGA = 1e6;

  /** The sizes, and how often each is run. */
  private static final Map<Integer, Integer> RUNS =
      new TreeMap<>(Map.of(THOUSAND, 15, 3_000, 7, 10_000, 5, 30_000, 3, 100_000, 1));

  private SpeedBenchmark() {}

  /** Measures; a quick measurement stops at ten thousand servers. */
  public static List<Section> measure(boolean quick) {
    int warmUp = quick ? WARM_UP / 5 : WARM_UP;
    for (int i = 0; i < warmUp; i++) {
      SimulatedRun.of(THOUSAND, false);
    }
    Table table =
        new Table()
            .column("servers", "%d")
            .column("core ms", "%.1f")
            .column("core ms per 1,000", "%.1f")
            .column("clock ms", "%.1f")
            .column("allocated MB", "%.1f")
            .column("held MB", "%.1f")
            .column("runs", "%d");
    Map<Integer, Double> times = new TreeMap<>();
    Map<Integer, Double> memory = new TreeMap<>();
    RUNS.forEach(
        (servers, runs) -> {
          if (!quick || servers <= 10_000) {
            SimulatedRun median = add(table, servers, runs);
            times.put(servers, millis(median.processor()));
            memory.put(servers, median.allocatedBytes() / MEGA);
          }
        });
    Target target =
        new Target(
            "median ms of one core for 1,000 servers",
            times.getOrDefault(THOUSAND, Double.MAX_VALUE),
            MAX_MILLIS_FOR_A_THOUSAND);
    List<String> notes =
        List.of(
            "Ten waves in order, polling, from the start request to the report, after "
                + warmUp
                + " runs to warm up.",
            "Core: processor time of the whole process, garbage collection and compilation included;"
                + " the clock shows the same on an idle machine with"
                + " taskset -c 0 java -jar benchmarks.jar speed",
            "A place holds 4,000 servers at most, as DRS allows; more servers are more accounts.",
            String.format(
                Locale.ROOT,
                "Growth: time with the size to the power of %.2f, allocation of %.2f.",
                Growth.exponent(times),
                Growth.exponent(memory)));
    return List.of(new Section("speed", "Speed of a simulation", table, notes, List.of(target)));
  }

  private static SimulatedRun add(Table table, int servers, int runs) {
    List<SimulatedRun> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      all.add(SimulatedRun.of(servers, true));
    }
    all.sort(Comparator.comparing(SimulatedRun::processor));
    SimulatedRun median = all.get(runs / 2);
    table.row(
        servers,
        millis(median.processor()),
        millis(median.processor()) * THOUSAND / servers,
        millis(median.time()),
        median.allocatedBytes() / MEGA,
        median.retainedBytes() / MEGA,
        runs);
    return median;
  }

  private static double millis(Duration time) {
    return time.toNanos() / MEGA;
  }
}
