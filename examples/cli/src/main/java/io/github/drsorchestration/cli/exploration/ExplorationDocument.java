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
 * What an exploration came to, for programs.
 *
 * @param schemaVersion the form of this document
 * @param plan the plan's name
 * @param servers how many servers it has
 * @param faults what went wrong by chance, with the probabilities
 * @param statuses how many runs ended or stopped how
 * @param rto how long it took until everything was up
 * @param wavesOnPath the waves by how often they were on the critical path
 * @param failures the servers of which a launch failed
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
   * How long it took until everything was up.
   *
   * @param shareWithinTarget the share of all runs that met the target
   * @param reached in how many runs everything came up, which the percentiles are of
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
   * A run and how to see it again.
   *
   * @param command what to add to the name of the program
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
