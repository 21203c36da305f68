package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.CriticalStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sums up the runs of an exploration, in the order of their seeds. */
final class ExplorationTotals {

  private final List<SeedOutcome> outcomes = new ArrayList<>();
  private final PathTally waves = new PathTally();
  private final PathTally servers = new PathTally();
  private final FailureTally failures = new FailureTally();
  private String planName = "";
  private ExecutionKind kind = ExecutionKind.RECOVERY;
  private Optional<Duration> target = Optional.empty();
  private int serverCount;

  void add(ExploredRun run) {
    Execution execution = run.execution();
    planName = execution.plan().name();
    kind = execution.kind();
    target = execution.plan().targets().rto();
    serverCount = Math.max(serverCount, (int) ExploredRun.servers(execution).count());
    outcomes.add(run.outcome());
    failures.add(execution);
    if (run.outcome().rto().isPresent()) {
      waves.add(timeBy(CriticalStep::wave, run.path()));
      servers.add(timeBy(step -> nameOf(step, execution), run.path()));
    }
  }

  String planName() {
    return planName;
  }

  ExecutionKind kind() {
    return kind;
  }

  Optional<Duration> target() {
    return target;
  }

  int servers() {
    return serverCount;
  }

  List<SeedOutcome> outcomes() {
    return outcomes;
  }

  List<PathShare> wavesOnPath() {
    return waves.shares();
  }

  List<PathShare> serversOnPath() {
    return servers.shares();
  }

  List<FailureShare> failures() {
    return failures.shares();
  }

  private static Optional<String> nameOf(CriticalStep step, Execution execution) {
    return step.serverId()
        .flatMap(
            id -> ExploredRun.servers(execution).filter(it -> it.serverId().equals(id)).findFirst())
        .map(ServerExecution::name);
  }

  private static Map<String, Duration> timeBy(
      Function<CriticalStep, Optional<String>> name, List<CriticalStep> path) {
    Map<String, Duration> times = new LinkedHashMap<>();
    for (CriticalStep step : path) {
      name.apply(step)
          .ifPresent(it -> times.merge(it, step.to().minus(step.from()), Duration::plus));
    }
    return times;
  }
}
