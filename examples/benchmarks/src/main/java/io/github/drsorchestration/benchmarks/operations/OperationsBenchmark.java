package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.benchmarks.operations.StoredDesk.Turn;
import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each read and write in memory and on DynamoDB, next to its calls of DynamoDB alone. */
public final class OperationsBenchmark {

  /** An operation may take this much longer than the calls that it makes. */
  private static final double MAX_RATIO = 1.3;

  private OperationsBenchmark() {}

  public static Section measure(boolean quick) {
    int turns = quick ? 10 : 60;
    Table table =
        new Table()
            .column("operation", "%s")
            .column("DynamoDB calls", "%d")
            .column("DRS requests", "%d")
            .column("memory p50 ms", "%.3f")
            .column("p95", "%.3f")
            .column("DynamoDB p50 ms", "%.2f")
            .column("p95", "%.2f")
            .column("calls alone p50", "%.2f")
            .column("p95", "%.2f")
            .column("ratio", "%.2f");
    List<Target> targets = new ArrayList<>();
    StoredDesk stored = new StoredDesk("operations-");
    Desk memory = Desk.inMemory();
    for (Case read : Case.READS) {
      add(read, any -> memory, stored::read, turns, table, targets);
    }
    for (Case write : Case.WRITES) {
      add(write, any -> Desk.inMemory(), stored::write, turns, table, targets);
    }
    return new Section(
        "operations",
        "Operations in memory and on DynamoDB (moto), and the calls that they make by themselves",
        table,
        List.of(
            "Two plans, five groups, and one execution of 20 servers; DRS answers in memory.",
            "moto's own work is most of the time on DynamoDB."),
        targets);
  }

  private static void add(
      Case operation,
      Function<Integer, Desk> memory,
      Function<Case, Turn> stored,
      int turns,
      Table table,
      List<Target> targets) {
    Percentiles inMemory =
        Percentiles.of(
            turns,
            turn -> {
              Desk desk = memory.apply(turn);
              return Stopwatch.time(() -> desk.call(operation));
            });
    List<Turn> onDynamo =
        Stream.generate(() -> stored.apply(operation)).limit(2L * turns).skip(turns).toList();
    Percentiles whole = Percentiles.of(onDynamo, Turn::whole);
    Percentiles alone = Percentiles.of(onDynamo, Turn::alone);
    double ratio = whole.millis(50) / alone.millis(50);
    table.row(
        operation.operation(),
        onDynamo.get(0).calls(),
        onDynamo.get(0).drsRequests(),
        inMemory.millis(50),
        inMemory.millis(95),
        whole.millis(50),
        whole.millis(95),
        alone.millis(50),
        alone.millis(95),
        ratio);
    targets.add(new Target(operation.operation() + ": over its calls alone", ratio, MAX_RATIO));
  }
}
