package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.util.List;

/** Long lists in memory. */
public final class ListsBenchmark {

  private static final int PLANS = 1_000;
  private static final int EXECUTIONS = 10_000;

  private static final List<Case> LISTS =
      List.of(
          Case.read("listRecoveryPlans", "{}"),
          Case.read("listRecoveryPlans", "{'text': 'plan-99'}"),
          Case.read("listExecutions", "{}"),
          Case.read("listExecutions", "{'status': ['COMPLETED'], 'text': 'more-1'}"));

  private ListsBenchmark() {}

  public static Section measure(boolean quick) {
    int turns = quick ? 10 : 60;
    Table table =
        new Table().column("list", "%s").column("p50 ms", "%.2f").column("p95 ms", "%.2f");
    Desk memory = Desk.inMemory().furnish(PLANS, EXECUTIONS);
    for (Case list : LISTS) {
      Percentiles time =
          Percentiles.of(turns, turn -> Stopwatch.time(() -> memory.call(list, turn)));
      String name = list.operation() + " " + list.input().apply(0);
      table.row(name, time.millis(50), time.millis(95));
    }
    return new Section(
        "lists",
        "Lists of 1,000 plans and 10,000 executions in memory",
        table,
        List.of("A page has 100 rows."),
        List.of());
  }
}
