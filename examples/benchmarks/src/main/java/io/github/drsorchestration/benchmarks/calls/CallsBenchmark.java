package io.github.drsorchestration.benchmarks.calls;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.shape.Chain;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.call.CallLedger;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.util.ArrayList;
import java.util.List;

/** The requests of one execution, and of fifty that run at once in one account and Region. */
public final class CallsBenchmark {

  private static final int TOGETHER = 50;
  private static final int WAVES = 4;
  private static final int SERVERS = 20;

  /** Fifty at once are to cost less than this share of fifty times one. */
  private static final double MAX_OF_FIFTY_TIMES_ONE = 0.5;

  private CallsBenchmark() {}

  public static Section measure() {
    CallLedger one = calls(1, false);
    CallLedger fifty = calls(TOGETHER, false);
    CallLedger oneWithEvents = calls(1, true);
    CallLedger fiftyWithEvents = calls(TOGETHER, true);
    List<CallLedger> ledgers = List.of(one, fifty, oneWithEvents, fiftyWithEvents);
    Table table =
        new Table()
            .column("request", "%s")
            .column("1, polling", "%d")
            .column("50, polling", "%d")
            .column("each of 50", "%.1f")
            .column("1, events", "%d")
            .column("50, events", "%d")
            .column("each of 50 with events", "%.1f");
    for (ServiceCall call : ServiceCall.values()) {
      if (fifty.count(call) > 0) {
        row(table, call.toString(), ledgers.stream().map(it -> it.count(call)).toList());
      }
    }
    row(table, "all", ledgers.stream().map(CallLedger::total).toList());
    return new Section(
        "calls",
        "Requests by operation, one execution and fifty at once in one account and Region",
        table,
        List.of(
            "Each execution: 4 waves of 5 servers in order; all start at the same moment, no server"
                + " in common, default quotas.",
            "Fifty need 50 jobs at once where 20 are allowed, so they also wait for room."),
        List.of(share("polling", one, fifty), share("events", oneWithEvents, fiftyWithEvents)));
  }

  private static Target share(String way, CallLedger one, CallLedger fifty) {
    return new Target(
        "requests of fifty over fifty times those of one, " + way,
        (double) fifty.total() / (TOGETHER * one.total()),
        MAX_OF_FIFTY_TIMES_ONE);
  }

  private static void row(Table table, String name, List<Long> counts) {
    table.row(
        name,
        counts.get(0),
        counts.get(1),
        (double) counts.get(1) / TOGETHER,
        counts.get(2),
        counts.get(3),
        (double) counts.get(3) / TOGETHER);
  }

  private static CallLedger calls(int executions, boolean events) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < executions; i++) {
      shapes.add(Chain.of("plan" + (i + 1), 1 + i * SERVERS, WAVES, SERVERS));
    }
    Simulation simulation = Simulation.of(Shape.world(shapes));
    if (!events) {
      simulation.withoutEvents();
    }
    List<String> ids = new ArrayList<>();
    for (Shape shape : shapes) {
      simulation.with(shape.groups()).with(shape.plan());
    }
    simulation.world().calls().clear();
    for (Shape shape : shapes) {
      ids.add(simulation.start(request(shape)));
    }
    simulation.runUntilIdle();
    for (String id : ids) {
      Execution execution = simulation.execution(id);
      if (execution.status() != ExecutionStatus.COMPLETED) {
        throw new IllegalStateException(id + " ended " + execution.status());
      }
    }
    return simulation.world().calls();
  }

  private static StartRequest request(Shape shape) {
    return StartRequest.builder()
        .planId(shape.id())
        .kind(ExecutionKind.RECOVERY)
        .by(Simulation.OPERATOR)
        .build();
  }
}
