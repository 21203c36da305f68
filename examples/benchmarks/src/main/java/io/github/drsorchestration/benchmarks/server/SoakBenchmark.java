package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the memory of the server grows while it is used: {@code -Dsoak.minutes=30} minutes at
 * {@code -Dsoak.rate=50} requests a second.
 */
public final class SoakBenchmark {

  private static final int MEASUREMENTS = 6;
  private static final int RATE = Integer.getInteger("soak.rate", 50);

  /** Of the first measurement, when everything has been loaded and compiled. */
  private static final double MAX_GROWTH = 1.25;

  private SoakBenchmark() {}

  public static Section measure(boolean quick) {
    Duration whole = Duration.ofMinutes(Integer.getInteger("soak.minutes", quick ? 3 : 30));
    return measure(ServerProgram.found(), whole);
  }

  static Section measure(ServerProgram program, Duration whole) {
    return Directories.with(directory -> measure(program, directory, whole));
  }

  private static Section measure(ServerProgram program, Path directory, Duration whole) {
    Table table =
        new Table()
            .column("after s", "%d")
            .column("heap after GC MB", "%.0f")
            .column("RSS MB", "%.0f")
            .column("errors", "%d")
            .column("p50 ms", "%.1f")
            .column("p99", "%.1f");
    Load load = new Load(RATE, whole.dividedBy(MEASUREMENTS));
    List<Double> heaps = new ArrayList<>();
    List<String> notes =
        new ArrayList<>(
            List.of("The reads and writes of the load, at %d a second.".formatted(RATE)));
    int errors = 0;
    try (ServerProcess server = program.start(directory, List.of("-Xmx512m"), "--time", "x60")) {
      MixedWorkload workload = MixedWorkload.on(server);
      for (int i = 1; i <= MEASUREMENTS; i++) {
        Load.Outcome outcome = load.on(server, workload);
        double resident = server.residentMegabytes();
        heaps.add(server.heapMegabytes());
        errors += outcome.failed();
        table.row(
            load.duration().multipliedBy(i).toSeconds(),
            heaps.get(i - 1),
            resident,
            outcome.failed(),
            outcome.times().millis(50),
            outcome.times().millis(99));
        outcome.failures().forEach((what, times) -> notes.add(times + " × " + what));
      }
    }
    double growth = heaps.get(MEASUREMENTS - 1) / heaps.get(0);
    return new Section(
        "server-soak",
        "The local server after a while",
        table,
        notes,
        List.of(
            new Target("errors", errors, 0),
            new Target("heap of the end over that of the beginning", growth, MAX_GROWTH)));
  }
}
