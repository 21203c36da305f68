package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads with what came of them, and what was to come of them: no error, and no request too late.
 */
final class LoadTable {

  private static final double MAX_SECONDS_OVER_PLAN = 1.05;

  private final Table table =
      new Table()
          .column("load", "%s")
          .column("requests/s", "%.0f")
          .column("seconds", "%.0f")
          .column("errors", "%d")
          .column("p50 ms", "%.1f")
          .column("p95", "%.1f")
          .column("p99", "%.1f")
          .column("max", "%.0f")
          .column("server CPU ms/request", "%.2f")
          .column("RSS MB", "%.0f");

  private final List<String> failures = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  /** Loads a server, and adds a row. */
  void measure(String name, ServerProcess server, Workload workload, Load load) {
    Duration before = server.cpu();
    Load.Outcome outcome = load.on(server, workload);
    double cpu = server.cpu().minus(before).toNanos() / 1e6 / outcome.requests();
    table.row(
        name,
        outcome.achieved(),
        outcome.took().toMillis() / 1_000.0,
        outcome.failed(),
        outcome.times().millis(50),
        outcome.times().millis(95),
        outcome.times().millis(99),
        outcome.times().millis(100),
        cpu,
        server.residentMegabytes());
    outcome.failures().forEach((what, times) -> failures.add(name + ": " + times + " × " + what));
    targets.add(new Target(name + ": errors", outcome.failed(), 0));
    double overPlan = outcome.took().toNanos() / (double) load.duration().toNanos();
    targets.add(new Target(name + ": time over plan", overPlan, MAX_SECONDS_OVER_PLAN));
  }

  Table table() {
    return table;
  }

  /** What went wrong. */
  List<String> failures() {
    return failures;
  }

  List<Target> targets() {
    return targets;
  }
}
