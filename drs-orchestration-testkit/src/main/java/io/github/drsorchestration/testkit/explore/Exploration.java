package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.testkit.Simulation;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The results of running one plan in many worlds, each with faults of its own.
 *
 * <pre>{@code
 * LongFunction<Simulation> worlds =
 *     seed ->
 *         Simulation.of(
 *                 SimulatedWorld.builder()
 *                     .seed(seed)
 *                     .server(SimulatedServer.of("s-0000000000000web1", place))
 *                     .build())
 *             .with(web)
 *             .with(plan);
 * Exploration result = Exploration.of(worlds, "shop", ExecutionKind.RECOVERY).run();
 * assertThat(result)
 *     .completesWithProbabilityAtLeast(0.95)
 *     .hasRtoPercentile(90).atMost(Duration.ofMinutes(60));
 * }</pre>
 *
 * <p>The same seeds give the same result, on any number of threads.
 */
public final class Exploration {

  private final String planName;
  private final ExecutionKind kind;
  private final Optional<Duration> target;
  private final int servers;
  private final List<SeedOutcome> outcomes;
  private final List<PathShare> wavesOnPath;
  private final List<PathShare> serversOnPath;
  private final List<FailureShare> failures;
  private final DurationDistribution rto;

  Exploration(ExplorationTotals totals) {
    this.planName = totals.planName();
    this.kind = totals.kind();
    this.target = totals.target();
    this.servers = totals.servers();
    this.outcomes = List.copyOf(totals.outcomes());
    this.wavesOnPath = totals.wavesOnPath();
    this.serversOnPath = totals.serversOnPath();
    this.failures = totals.failures();
    this.rto =
        DurationDistribution.of(outcomes.stream().flatMap(outcome -> outcome.rto().stream()));
  }

  /**
   * Configures an exploration.
   *
   * @param worlds makes a new world for a seed, with the plan in it; called from any thread
   * @param planId the plan to run
   */
  public static Explorer of(LongFunction<Simulation> worlds, String planId, ExecutionKind kind) {
    StartRequest request =
        StartRequest.builder().planId(planId).kind(kind).by(Simulation.OPERATOR).build();
    return of(seed -> PreparedExecution.of(worlds.apply(seed), request));
  }

  /** Configures an exploration of executions that need more than a start. */
  public static Explorer of(LongFunction<PreparedExecution> scenario) {
    return new Explorer(scenario);
  }

  public String planName() {
    return planName;
  }

  public ExecutionKind kind() {
    return kind;
  }

  /** The number of servers of the plan. */
  public int servers() {
    return servers;
  }

  /** The plan's RTO target. */
  public Optional<Duration> target() {
    return target;
  }

  /** The outcomes of all runs, in the order of the seeds. */
  public List<SeedOutcome> outcomes() {
    return outcomes;
  }

  /** The number of runs by final status, without those that did not occur. */
  public Map<ExecutionStatus, Integer> statuses() {
    Map<ExecutionStatus, Integer> counts = new EnumMap<>(ExecutionStatus.class);
    outcomes.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
    return counts;
  }

  /** The share of runs with this final status, from 0 to 1. */
  public double probabilityOf(ExecutionStatus status) {
    return (double) statuses().getOrDefault(status, 0) / outcomes.size();
  }

  /** The RTOs of the runs in which everything was recovered, the shortest first. */
  public List<Duration> rtos() {
    return rto.sorted();
  }

  /**
   * A percentile of the RTO, over the runs in which everything was recovered; empty if there are
   * none.
   *
   * @param percent above 0, at most 100
   */
  public Optional<Duration> rtoPercentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new InvalidValueException("percent", "must be above 0 and at most 100, is " + percent);
    }
    return rto.percentile(percent);
  }

  /** The number of runs in which not everything was recovered. */
  public int neverUp() {
    return outcomes.size() - rto.sorted().size();
  }

  /** The share of all runs that met the plan's RTO target; empty without a target. */
  public Optional<Double> shareWithinTarget() {
    long met = outcomes.stream().filter(outcome -> outcome.verdict() == Verdict.MET).count();
    return target.map(promised -> (double) met / outcomes.size());
  }

  /** The waves by how often they were on the critical path, the most frequent first. */
  public List<PathShare> wavesOnPath() {
    return wavesOnPath;
  }

  /** The servers by how often they were on the critical path, the most frequent first. */
  public List<PathShare> serversOnPath() {
    return serversOnPath;
  }

  /** The servers with failed launches, the most frequent first. */
  public List<FailureShare> failures() {
    return failures;
  }

  /** The run with the worst status; among several, the one with the fewest servers up. */
  public SeedOutcome worst() {
    return outcomes.stream()
        .max(
            Comparator.comparingInt((SeedOutcome outcome) -> badness(outcome.status()))
                .thenComparing(outcome -> -outcome.up())
                .thenComparing(SeedOutcome::ran)
                .thenComparing(outcome -> -outcome.seed()))
        .orElseThrow();
  }

  /** The run with the longest RTO; empty if everything was recovered in none. */
  public Optional<SeedOutcome> slowest() {
    return outcomes.stream()
        .filter(outcome -> outcome.rto().isPresent())
        .max(
            Comparator.comparing((SeedOutcome outcome) -> outcome.rto().orElseThrow())
                .thenComparing(outcome -> -outcome.seed()));
  }

  /** The runs in which the orchestrator broke an invariant; there should be none. */
  public List<SeedOutcome> violations() {
    return outcomes.stream().filter(outcome -> !outcome.violations().isEmpty()).toList();
  }

  private static int badness(ExecutionStatus status) {
    return switch (status) {
      case COMPLETED -> 0;
      case PENDING, RUNNING, PAUSE_PENDING, PAUSED, AWAITING_APPROVAL, CANCELLING -> 1;
      case CANCELLED -> 2;
      case PARTIAL -> 3;
      case TIMED_OUT -> 4;
      case FAILED -> 5;
    };
  }
}
