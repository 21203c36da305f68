package io.github.drsorchestration.benchmarks.step;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link StepBenchmark} with JMH and compares the sizes. */
public final class StepTable {

  /** A step may cost this much more on 3,000 servers than on 10. */
  private static final double MOST = 2;

  private StepTable() {}

  public static Section measure(boolean quick) {
    Map<String, TreeMap<Integer, RunResult>> results = new TreeMap<>();
    for (RunResult result : run(quick)) {
      int servers = Integer.parseInt(result.getParams().getParam("servers"));
      String name = result.getPrimaryResult().getLabel();
      results.computeIfAbsent(name, none -> new TreeMap<>()).put(servers, result);
    }
    Table table =
        new Table()
            .column("step", "%s")
            .column("servers", "%d")
            .column("median µs", "%.2f")
            .column("mean µs", "%.2f")
            .column("times 10 servers", "%.2f");
    List<Target> targets = new ArrayList<>();
    results.forEach(
        (name, bySize) -> {
          double base = median(bySize.firstEntry().getValue());
          bySize.forEach(
              (servers, result) ->
                  table.row(
                      name,
                      servers,
                      median(result),
                      result.getPrimaryResult().getScore(),
                      median(result) / base));
          double ratio = median(bySize.lastEntry().getValue()) / base;
          targets.add(new Target(name + ", 3,000 servers over 10", ratio, MOST));
        });
    return new Section(
        "step",
        "One step of the engine (JMH, sampled)",
        table,
        List.of(
            "One wave of 10 servers runs; the others, 1, 10, 31 and 31 waves in all, have ended or"
                + " wait.",
            "Median: of the quietest of all seconds measured."),
        targets);
  }

  /** Of single steps in the quietest second: what else the machine does can only add to it. */
  private static double median(RunResult result) {
    return result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(second -> second.getPrimaryResult().getStatistics().getPercentile(50))
        .min()
        .orElseThrow();
  }

  private static Collection<RunResult> run(boolean quick) {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(StepBenchmark.class.getName())
                  .forks(quick ? 1 : 2)
                  .warmupIterations(quick ? 2 : 3)
                  .warmupTime(TimeValue.seconds(1))
                  .measurementIterations(quick ? 3 : 5)
                  .measurementTime(TimeValue.seconds(1))
                  .verbosity(VerboseMode.SILENT)
                  .shouldFailOnError(true)
                  .build())
          .run();
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH could not run the benchmarks", e);
    }
  }
}
