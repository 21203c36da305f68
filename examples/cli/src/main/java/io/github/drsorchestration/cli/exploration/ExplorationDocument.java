package io.github.drsorchestration.cli.exploration;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.explore.Exploration;
import io.github.drsorchestration.testkit.explore.FailureShare;
import io.github.drsorchestration.testkit.explore.FaultModel;
import io.github.drsorchestration.testkit.explore.PathShare;
import io.github.drsorchestration.testkit.explore.SeedOutcome;
import io.github.drsorchestration.testkit.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The results of an exploration as a JSON document.
 *
 * @param schemaVersion the version of this document's format
 * @param plan the plan's name
 * @param servers how many servers it has
 * @param faults the random faults with their probabilities
 * @param statuses the number of runs by final status
 * @param rto the time until every server was up
 * @param wavesOnPath how often each wave was on the critical path
 * @param failures the servers that failed to launch
 * @param worst the run with the worst status
 * @param slowest the run with the longest RTO
 * @param defects the runs in which the orchestrator broke an invariant
 * @param runs every run, in the order of the seeds
 */
public record ExplorationDocument(
    int schemaVersion,
    String plan,
    ExecutionKind kind,
    int servers,
    List<Fault> faults,
    Map<ExecutionStatus, Integer> statuses,
    Rto rto,
    List<PathShare> wavesOnPath,
    List<PathShare> serversOnPath,
    List<FailureShare> failures,
    Replay worst,
    Optional<Replay> slowest,
    List<Replay> defects,
    List<SeedOutcome> runs) {

  /**
   * The time until every server was up.
   *
   * @param shareWithinTarget the share of all runs that met the target
   * @param reached the number of runs that brought every server up; the percentiles are of these
   */
  public record Rto(
      Optional<Duration> target,
      Optional<Double> shareWithinTarget,
      int reached,
      int notReached,
      Optional<Duration> p50,
      Optional<Duration> p90,
      Optional<Duration> p99,
      Optional<Duration> longest) {}

  /**
   * A run and the command that replays it.
   *
   * @param command the arguments of the program
   */
  public record Replay(SeedOutcome run, String command) {}

  /** The document of an exploration with these faults; {@code command} replays a seed. */
  public static ExplorationDocument of(
      Exploration exploration, FaultModel faults, LongFunction<String> command) {
    return new ExplorationDocument(
        1,
        exploration.planName(),
        exploration.kind(),
        exploration.servers(),
        faults.faults(),
        exploration.statuses(),
        rto(exploration),
        exploration.wavesOnPath(),
        exploration.serversOnPath(),
        exploration.failures(),
        replay(exploration.worst(), command),
        exploration.slowest().map(run -> replay(run, command)),
        exploration.violations().stream().map(run -> replay(run, command)).toList(),
        exploration.outcomes());
  }

  private static Rto rto(Exploration exploration) {
    return new Rto(
        exploration.target(),
        exploration.shareWithinTarget(),
        exploration.rtos().size(),
        exploration.neverUp(),
        exploration.rtoPercentile(50),
        exploration.rtoPercentile(90),
        exploration.rtoPercentile(99),
        exploration.rtoPercentile(100));
  }

  private static Replay replay(SeedOutcome run, LongFunction<String> command) {
    return new Replay(run, command.apply(run.seed()));
  }
}
