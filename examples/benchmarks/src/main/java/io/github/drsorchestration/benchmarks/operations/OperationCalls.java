package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many calls of AWS an operation makes, whatever there is. */
public final class OperationCalls {

  private static final int FEW = 10;
  private static final int MANY = 50;

  /** What was counted for the system that this SDK replaces. */
  private static final Map<String, Integer> EXISTING =
      Map.of("listRecoveryPlans", 214, "createRecoveryPlan", 29, "listExecutions", 201);

  private OperationCalls() {}

  public static Section measure() {
    Table table =
        new Table()
            .column("operation", "%s")
            .column("calls, 10 plans and executions", "%d")
            .column("calls, 50", "%d")
            .column("DRS requests", "%d")
            .column("existing system", "%d");
    List<Target> targets = new ArrayList<>();
    StoredDesk few = new StoredDesk("few-").furnish(FEW, FEW);
    StoredDesk many = new StoredDesk("many-").furnish(MANY, MANY);
    Stream.concat(Case.READS.stream(), Case.WRITES.stream())
        .forEach(
            operation -> {
              var unused = few.call(operation, 0);
              unused = many.call(operation, 0);
              Integer existing = EXISTING.get(operation.operation());
              table.row(
                  operation.operation(),
                  few.calls(),
                  many.calls(),
                  many.drsRequests(),
                  existing == null ? "not known" : existing);
              targets.add(
                  new Target(
                      operation.operation() + ": calls for 50 over those for 10",
                      many.calls(),
                      few.calls()));
            });
    return new Section(
        "operation-calls",
        "AWS calls per operation",
        table,
        List.of(
            "The calls are those of DynamoDB. An execution that the process has not seen lately"
                + " takes one more."),
        targets);
  }
}
