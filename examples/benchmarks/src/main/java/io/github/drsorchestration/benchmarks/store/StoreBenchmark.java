package io.github.drsorchestration.benchmarks.store;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.store.StoredExecution.Turn;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The steps of the step benchmark with the execution on DynamoDB, which moto simulates. */
public final class StoreBenchmark {

  private static final int[] SIZES = {10, 100, 1_000, 3_000};

  /** A step may send this much more on 3,000 servers than on 10. */
  private static final double MOST = 3;

  private StoreBenchmark() {}

  public static Section measure(boolean quick) {
    Table table =
        new Table()
            .column("step", "%s")
            .column("servers", "%d")
            .column("calls", "%d")
            .column("bytes sent", "%d")
            .column("bytes received", "%d")
            .column("p50 ms", "%.2f")
            .column("p95 ms", "%.2f")
            .column("calls alone p50", "%.2f")
            .column("calls alone p95", "%.2f");
    List<Target> targets = new ArrayList<>();
    add("nothingNew", Duration.ZERO, 1, quick, table, targets);
    add("fiveLaunched", Duration.ofSeconds(630), 2, quick, table, targets);
    return new Section(
        "store",
        "One step of the engine on DynamoDB (moto), and the calls that it makes by themselves",
        table,
        List.of(
            "The executions of the step benchmark; DRS answers in memory.",
            "Bytes are those of the bodies. The same process has seen the execution before; one"
                + " that has not reads its parts once.",
            "moto's own work is most of the time: it looks through the whole table for a query."),
        targets);
  }

  private static void add(
      String name,
      Duration sinceLook,
      int maxCalls,
      boolean quick,
      Table table,
      List<Target> targets) {
    List<Long> bytes = new ArrayList<>();
    int sizes = quick ? 2 : SIZES.length;
    for (int size = 0; size < sizes; size++) {
      int servers = SIZES[size];
      List<Turn> turns = turns(name, servers, sinceLook, quick ? 20 : 60);
      long calls = most(turns, Turn::calls);
      table.row(
          name,
          servers,
          calls,
          most(turns, Turn::sent),
          most(turns, Turn::received),
          Percentiles.of(turns, Turn::step).millis(50),
          Percentiles.of(turns, Turn::step).millis(95),
          Percentiles.of(turns, Turn::alone).millis(50),
          Percentiles.of(turns, Turn::alone).millis(95));
      targets.add(new Target(name + ", " + servers + " servers: calls", calls, maxCalls));
      bytes.add(most(turns, Turn::sent));
    }
    double ratio = (double) bytes.get(bytes.size() - 1) / bytes.get(0);
    targets.add(new Target(name + ": bytes sent, most servers over 10", ratio, MOST));
  }

  /** As many again, at first, count for nothing. */
  private static List<Turn> turns(String name, int servers, Duration sinceLook, int count) {
    StoredExecution execution = new StoredExecution(name + "-" + servers + "-", servers, sinceLook);
    List<Turn> turns = IntStream.range(0, 2 * count).mapToObj(it -> execution.turn()).toList();
    return turns.subList(count, 2 * count);
  }

  private static long most(List<Turn> turns, ToLongFunction<Turn> figure) {
    return turns.stream().mapToLong(figure).max().orElse(0);
  }
}
