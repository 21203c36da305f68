package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.util.ArrayList;
import java.util.List;

/** Long lists in memory, and how many calls a list makes on DynamoDB, whatever its length. */
public final class ListsBenchmark {

  private static final int PLANS = 1_000;
  private static final int EXECUTIONS = 10_000;
  private static final int FEW = 10;
  private static final int MANY = 90;

  private static final List<Case> LISTS =
      List.of(
          new Case("listRecoveryPlans", "{}"),
          new Case("listRecoveryPlans", "{'text': 'plan-99'}"),
          new Case("listExecutions", "{}"),
          new Case("listExecutions", "{'status': ['COMPLETED'], 'text': 'more-1'}"));

  private ListsBenchmark() {}

  public static Section measure(boolean quick) {
    int turns = quick ? 10 : 60;
    Table table =
        new Table()
            .column("list", "%s")
            .column("p50 ms", "%.2f")
            .column("p95 ms", "%.2f")
            .column("calls, 10 rows", "%d")
            .column("calls, 90 rows", "%d");
    List<Target> targets = new ArrayList<>();
    Desk memory = Desk.inMemory().furnish(PLANS, EXECUTIONS);
    StoredDesk few = new StoredDesk("few-").furnish(FEW, FEW);
    StoredDesk many = new StoredDesk("many-").furnish(MANY, MANY);
    for (Case list : LISTS) {
      Percentiles time = Percentiles.of(turns, turn -> Stopwatch.time(() -> memory.call(list)));
      int calls = few.read(list).calls();
      int moreCalls = many.read(list).calls();
      String name = list.operation() + " " + list.input();
      table.row(name, time.millis(50), time.millis(95), calls, moreCalls);
      targets.add(new Target(name + ": calls for 90 rows over 10", moreCalls, calls));
    }
    return new Section(
        "lists",
        "Lists of 1,000 plans and 10,000 executions in memory; calls of DynamoDB for a page",
        table,
        List.of("A page has 100 rows."),
        targets);
  }
}
