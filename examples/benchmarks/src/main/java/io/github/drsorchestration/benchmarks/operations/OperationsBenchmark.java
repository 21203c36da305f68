package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.time.Alternating;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.util.ArrayList;
import java.util.List;

/** Each read and write in memory and on DynamoDB, next to the calls that it takes at least. */
public final class OperationsBenchmark {

  /** An operation may take this much longer than the calls that a service makes by hand. */
  private static final double MAX_RATIO = 1.3;

  private static final int FEW = 10;

  private final int turns;
  private final List<Target> targets = new ArrayList<>();
  private final Table table =
      new Table()
          .column("operation", "%s")
          .column("calls", "%d")
          .column("by hand", "%d")
          .column("DRS requests", "%d")
          .column("memory p50 ms", "%.3f")
          .column("p95", "%.3f")
          .column("DynamoDB p50 ms", "%.2f")
          .column("p95", "%.2f")
          .column("by hand p50", "%.2f")
          .column("p95", "%.2f")
          .column("ratio", "%.2f");

  private OperationsBenchmark(int turns) {
    this.turns = turns;
  }

  public static Section measure(boolean quick) {
    OperationsBenchmark benchmark = new OperationsBenchmark(quick ? 25 : 100);
    benchmark.reads();
    benchmark.writes();
    return new Section(
        "operations",
        "Operations in memory and on DynamoDB (moto), and the calls that they take by hand",
        benchmark.table,
        List.of(
            "Reads: 12 plans, five groups, and executions of 20 servers; DRS answers in memory.",
            "Writes: each on tables of its own, because moto copies a whole table for each item"
                + " of a transaction.",
            "By hand: the fewest calls of the SDK with which a service can promise the same;"
                + " nothing is made of the items.",
            "Both are taken in turn, call by call; the ratio is that of the medians."),
        benchmark.targets);
  }

  private void reads() {
    StoredDesk stored = new StoredDesk("reads-").furnish(FEW, FEW);
    HandWritten byHand = HandWritten.readsOf(stored);
    Desk memory = Desk.inMemory().furnish(FEW, FEW);
    Case.READS.forEach(read -> add(read, memory, stored, byHand));
  }

  private void writes() {
    for (Case write : Case.WRITES) {
      String name = write.operation();
      int plans = name.equals("deleteRecoveryPlan") ? 2 * turns : 0;
      int executions = name.equals("deleteExecution") ? 2 * turns : 0;
      StoredDesk stored = new StoredDesk(name + "-").furnish(plans, executions);
      HandWritten byHand = HandWritten.writesLike(stored, name + "-by-hand-");
      add(write, Desk.inMemory().furnish(plans, executions), stored, byHand);
    }
  }

  private void add(Case operation, Desk memory, StoredDesk stored, HandWritten byHand) {
    Percentiles inMemory =
        Percentiles.of(turns, turn -> Stopwatch.time(() -> memory.call(operation, turn)));
    Alternating times =
        Alternating.of(
            turns, turn -> stored.call(operation, turn), turn -> byHand.call(operation, turn));
    table.row(
        operation.operation(),
        stored.calls(),
        byHand.calls(),
        stored.drsRequests(),
        inMemory.millis(50),
        inMemory.millis(95),
        times.one().millis(50),
        times.one().millis(95),
        times.other().millis(50),
        times.other().millis(95),
        times.ratio());
    targets.add(
        new Target(operation.operation() + ": over its calls by hand", times.ratio(), MAX_RATIO));
  }
}
