package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.core.planning.forecast.LowerBound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Our time where jobs are what is short, beside the plain way. */
public final class SmallWavesBenchmark {

  private static final double MAX_RATIO = 1.2;

  private SmallWavesBenchmark() {}

  public static Section measure() {
    Table table =
        new Table()
            .column("stacks x waves x servers", "%s")
            .column("bound s", "%.0f")
            .column("events", "%.3f")
            .column("polling", "%.3f")
            .column("plain way", "%.3f");
    List<Target> targets = new ArrayList<>();
    for (Shape shape : SmallWaves.all()) {
      Duration bound = LowerBound.of(shape.workload());
      double events = OurWay.recover(shape, OurWay.Watching.EVENTS).ratio(bound);
      double polling = OurWay.recover(shape, OurWay.Watching.POLLING).ratio(bound);
      double plain = PlainWay.recover(shape).ratio(bound);
      table.row(shape.id(), bound.toMillis() / 1e3, events, polling, plain);
      targets.add(new Target(shape.id() + " ratio, events", events, MAX_RATIO));
    }
    return new Section(
        "small-waves",
        "Time over lower bound, many small waves at once",
        table,
        List.of(
            "Default quotas: 20 jobs at once, so that jobs are short and servers are not.",
            "The bound spreads the work evenly over 20 jobs, which no order may reach."),
        targets);
  }
}
