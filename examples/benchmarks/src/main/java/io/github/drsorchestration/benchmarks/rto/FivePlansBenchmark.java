package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Our time and requests on the five plans, beside the plain way and the existing system. */
public final class FivePlansBenchmark {

  private static final double MAX_WITH_POLLING = 1.01;
  private static final double MAX_WITH_EVENTS = 1.002;

  private final Table table =
      new Table()
          .column("plan", "%s")
          .column("way", "%s")
          .column("time s", "%.3f")
          .column("bound s", "%.3f")
          .column("ratio", "%.4f")
          .column("DRS requests", "%d")
          .column("preflight", "%s")
          .column("run", "%s");
  private final List<Target> targets = new ArrayList<>();

  private FivePlansBenchmark() {}

  public static Section measure() {
    FivePlansBenchmark benchmark = new FivePlansBenchmark();
    FivePlans.all().forEach(benchmark::add);
    return new Section(
        "rto",
        "RTO efficiency on the five plans",
        benchmark.table,
        List.of(
            "Virtual time from the start request to the final status of the execution's record.",
            "Polling rule: " + ExecutionEngine.pollingRule() + ".",
            "Events: the same, and the DRS event of a job's last server brings the next look"
                + " forward.",
            "Plain way: waves one after the other in plan order, a look every 30 s.",
            "Existing system: published figures; it refuses P5 as one plan, so they are of two.",
            "DRS requests: every page counts; AssumeRole and ListServiceQuotas go to other"
                + " services and are shown, not counted."),
        benchmark.targets);
  }

  private void add(FivePlan plan) {
    String id = plan.shape().id();
    Measured polling = OurWay.recover(plan.shape(), OurWay.Watching.POLLING);
    Measured events = OurWay.recover(plan.shape(), OurWay.Watching.EVENTS);
    row(plan, "polling", polling);
    row(plan, "events", events);
    row(plan, "plain way", PlainWay.recover(plan.shape()));
    FivePlan.ExistingSystem existing = plan.existing();
    double bound = plan.bound().toMillis() / 1e3;
    table.row(
        id,
        "existing system",
        existing.seconds(),
        bound,
        existing.seconds() / bound,
        existing.allRequests(),
        String.valueOf(existing.preflightRequests()),
        String.valueOf(existing.requests()));
    targets.add(new Target(id + " ratio, polling", polling.ratio(plan.bound()), MAX_WITH_POLLING));
    targets.add(new Target(id + " ratio, events", events.ratio(plan.bound()), MAX_WITH_EVENTS));
    // Preflight reads the launch configuration of every server, which the existing system never
    // does.
    long servers =
        plan.shape().workload().waves().stream().mapToInt(wave -> wave.servers().size()).sum();
    long fewer = existing.allRequests() - 1 + servers;
    targets.add(new Target(id + " DRS requests, polling", polling.drsRequests(), fewer));
    targets.add(new Target(id + " DRS requests, events", events.drsRequests(), fewer));
  }

  private void row(FivePlan plan, String way, Measured measured) {
    table.row(
        plan.shape().id(),
        way,
        measured.time().toMillis() / 1e3,
        plan.bound().toMillis() / 1e3,
        measured.ratio(plan.bound()),
        measured.drsRequests(),
        text(measured.preflight()),
        text(measured.run()));
  }

  private static String text(Map<ServiceCall, Long> requests) {
    return requests.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%s %d", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", ", Measured.drsRequests(requests) + ": ", ""));
  }
}
